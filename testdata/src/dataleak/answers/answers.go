// Package answers has the handlers of tools, whose results a library encodes and answers to the model.
package answers

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"sort"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/cloudwego/eino/components/tool"
	"github.com/joho/godotenv"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct{ Name string }

type account struct {
	Login        string `json:"login"`
	PasswordHash string `json:"password_hash"`
}

type session struct {
	Login    string `json:"login"`
	Password string `json:"-"`
}

type settings struct {
	Values map[string]string
	Names  []string
}

type accounts interface {
	Account(name string) (*account, error)
}

type server struct{ accounts accounts }

func (s *server) register(to *mcp.Server) {
	mcp.AddTool(to, &mcp.Tool{Name: "account"}, s.account)
	mcp.AddTool(to, &mcp.Tool{Name: "login"}, s.login)
	mcp.AddTool(to, &mcp.Tool{Name: "settings"}, s.settings)
	mcp.AddTool(to, &mcp.Tool{Name: "loaded"}, s.loaded)
	mcp.AddTool(to, &mcp.Tool{Name: "names"}, s.names)
	mcp.AddTool(to, &mcp.Tool{Name: "port"}, s.port)
	mcp.AddTool(to, &mcp.Tool{Name: "session"}, func(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, session, error) {
		return nil, session{Login: in.Name, Password: os.Getenv("DB_PASSWORD")}, nil
	})
}

func (s *server) account(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, *account, error) {
	a, err := s.accounts.Account(in.Name)
	if err != nil {
		return nil, nil, err
	}
	return nil, a, nil // want `a secret \(field account.PasswordHash\) is sent to the model in a tool result`
}

// No handler: what it returns goes elsewhere.
func (s *server) find(ctx context.Context, in input) (*account, error) {
	return s.accounts.Account(in.Name)
}

func (s *server) login(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, account, error) {
	a, err := s.accounts.Account(in.Name)
	if err != nil {
		return nil, account{}, err
	}
	return nil, account{Login: a.Login}, nil
}

func (s *server) settings(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, settings, error) {
	m, err := godotenv.Read(".env")
	if err != nil {
		return nil, settings{}, err
	}
	return nil, settings{Values: m}, nil // want `a secret \(all settings of a .env file\)`
}

func (s *server) names(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, settings, error) {
	m, err := godotenv.Read(".env")
	if err != nil {
		return nil, settings{}, err
	}
	var out settings
	for name := range m {
		out.Names = append(out.Names, name)
	}
	sort.Strings(out.Names)
	return nil, out, nil
}

func (s *server) port(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, map[string]string, error) {
	m, err := godotenv.Read(".env")
	if err != nil {
		return nil, nil, err
	}
	out := map[string]string{"port": m["PORT"]}
	if in.Name == "db" {
		return nil, map[string]string{"password": m["DB_PASSWORD"]}, nil // want `a secret \(all settings of a .env file\)`
	}
	return nil, out, nil
}

// What is returned beside an error is not answered.
func (s *server) loaded(ctx context.Context, req *mcp.CallToolRequest, in input) (res *mcp.CallToolResult, out settings, err error) {
	out.Values, err = godotenv.Read(".env")
	if err != nil {
		return
	}
	return // want `a secret \(all settings of a .env file\)`
}

// environ is a tool that tells everything.
type environ struct{ tool.InvokableTool }

func (environ) InvokableRun(ctx context.Context, argumentsInJSON string, opts ...tool.Option) (string, error) {
	b, err := json.Marshal(os.Environ())
	if err != nil {
		return "", err
	}
	return string(b), nil // want `a secret \(the whole environment\)`
}

type home struct{ tool.InvokableTool }

func (home) InvokableRun(ctx context.Context, argumentsInJSON string, opts ...tool.Option) (string, error) {
	return strings.Join([]string{os.Getenv("HOME"), os.Getenv("LANG")}, "\n"), nil
}

// counted counts calls of another tool, which tells what it answers itself.
type counted struct {
	tool.InvokableTool
	n int
}

func (c *counted) InvokableRun(ctx context.Context, argumentsInJSON string, opts ...tool.Option) (string, error) {
	c.n++
	return c.InvokableTool.InvokableRun(ctx, argumentsInJSON, opts...)
}

var errUnknown = errors.New("unknown tool")

// That the name of a tool is one of those in a map makes no secret of what it answers acceptable.
type registry struct {
	accounts accounts
	tools    map[string]func(in json.RawMessage) (string, error)
}

func newRegistry(a accounts) *registry {
	r := &registry{accounts: a}
	r.tools = map[string]func(in json.RawMessage) (string, error){"account": r.account}
	return r
}

func (r *registry) account(in json.RawMessage) (string, error) {
	a, err := r.accounts.Account(string(in))
	if err != nil {
		return "", err
	}
	b, err := json.Marshal(a)
	return string(b), err
}

func (r *registry) run(name string, in json.RawMessage) (string, error) {
	f, ok := r.tools[name]
	if !ok {
		return "", errUnknown
	}
	return f(in)
}

func (r *registry) answer(m *anthropic.Message) []anthropic.ContentBlockParamUnion {
	var out []anthropic.ContentBlockParamUnion
	for _, b := range m.Content {
		text, err := r.run(b.Name, b.Input)
		if err != nil {
			continue
		}
		out = append(out, anthropic.NewToolResultBlock(b.ID, text, false)) // want `a secret \(field account.PasswordHash\)`
	}
	return out
}
