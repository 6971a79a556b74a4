// Package handlers hands tools to libraries that run them when the model says so.
package handlers

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/smtp"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdkmcp "github.com/modelcontextprotocol/go-sdk/mcp"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

func text(s string) result { return result{OfText: &anthropic.BetaTextBlockParam{Text: s}} }

type userInput struct {
	ID int `json:"id"`
}

type desk struct {
	db   *sql.DB
	root *os.Root
	dir  string
}

func (d *desk) tools() ([]anthropic.BetaTool, error) {
	remove, err := toolrunner.NewBetaToolFromJSONSchema("delete_user", "delete a user", d.deleteUser)
	if err != nil {
		return nil, err
	}
	find, err := toolrunner.NewBetaToolFromJSONSchema("find_user", "find a user", d.findUser)
	if err != nil {
		return nil, err
	}
	literal, err := toolrunner.NewBetaToolFromJSONSchema("forget", "clear the cache", func(ctx context.Context, in struct{}) (result, error) {
		return text("done"), os.RemoveAll(filepath.Join(d.dir, "cache")) // want `a tool call removes files here, and nobody is asked`
	})
	if err != nil {
		return nil, err
	}
	asked, err := toolrunner.NewBetaToolFromJSONSchema("forget", "clear the cache", func(ctx context.Context, in struct{}) (result, error) {
		if !yes("clear the cache?") {
			return text("the user said no"), nil
		}
		return text("done"), os.RemoveAll(filepath.Join(d.dir, "cache"))
	})
	return []anthropic.BetaTool{remove, find, literal, asked, &mailer{}, &note{d.root}}, err
}

func (d *desk) deleteUser(ctx context.Context, in userInput) (result, error) {
	if err := d.drop(ctx, in.ID); err != nil {
		return result{}, err
	}
	return text("deleted"), nil
}

func (d *desk) drop(ctx context.Context, id int) error {
	return d.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM users WHERE id = $1", id) // want `a tool call changes the database here, and nobody is asked; have a person confirm it before`
		return err
	})
}

func (d *desk) inTx(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := d.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func (d *desk) findUser(ctx context.Context, in userInput) (result, error) {
	var name string
	err := d.db.QueryRowContext(ctx, "SELECT name FROM users WHERE id = $1", in.ID).Scan(&name)
	if err != nil {
		return result{}, err
	}
	_, err = d.db.ExecContext(ctx, "INSERT INTO audit (user_id, what) VALUES ($1, 'read')", in.ID)
	return text(name), err
}

// purge is run by an administrator, not by a tool.
func (d *desk) purge(ctx context.Context) error {
	_, err := d.db.ExecContext(ctx, "DELETE FROM users WHERE gone")
	return err
}

func yes(question string) bool {
	fmt.Print(question, " [y/N] ")
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	return err == nil && strings.TrimSpace(line) == "y"
}

// mailer implements the runner's interface itself.
type mailer struct{ auth smtp.Auth }

func (*mailer) Name() string        { return "send_mail" }
func (*mailer) Description() string { return "send an e-mail" }
func (*mailer) InputSchema() anthropic.BetaToolInputSchemaParam {
	return anthropic.BetaToolInputSchemaParam{}
}

func (m *mailer) Execute(ctx context.Context, input json.RawMessage) ([]anthropic.BetaToolResultBlockParamContentUnion, error) {
	var in struct{ To, Body string }
	if err := json.Unmarshal(input, &in); err != nil {
		return nil, err
	}
	return nil, smtp.SendMail("localhost:25", m.auth, "desk@example.org", []string{in.To}, []byte(in.Body)) // want `a tool call sends e-mail here`
}

// note writes to a folder that it cannot leave; what was there is gone nevertheless.
type note struct{ root *os.Root }

func (*note) Name() string        { return "note" }
func (*note) Description() string { return "write a note" }
func (*note) InputSchema() anthropic.BetaToolInputSchemaParam {
	return anthropic.BetaToolInputSchemaParam{}
}

func (n *note) Execute(ctx context.Context, input json.RawMessage) ([]anthropic.BetaToolResultBlockParamContentUnion, error) {
	var in struct{ Name, Text string }
	if err := json.Unmarshal(input, &in); err != nil {
		return nil, err
	}
	return nil, n.root.WriteFile(in.Name, []byte(in.Text), 0o600) // want `a tool call overwrites a file that the model chooses here`
}

func (n *note) fresh(ctx context.Context, in struct{ Name, Text string }) (result, error) {
	f, err := n.root.OpenFile(in.Name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return result{}, err
	}
	defer f.Close()
	_, err = f.WriteString(in.Text)
	return result{}, err
}

func (n *note) checked(ctx context.Context, in struct{ Name, Text string }) (result, error) {
	if !filepath.IsLocal(in.Name) {
		return result{}, errors.New("outside")
	}
	return result{}, os.WriteFile(filepath.Join("notes", in.Name), []byte(in.Text), 0o600) // want `a tool call overwrites a file that the model chooses here`
}

func (n *note) fixed(ctx context.Context, in struct{ Text string }) (result, error) {
	return result{}, os.WriteFile("notes.md", []byte(in.Text), 0o600)
}

func (n *note) more() []anthropic.BetaTool {
	s := anthropic.BetaToolInputSchemaParam{}
	return []anthropic.BetaTool{
		toolrunner.NewBetaTool("fresh", "a new note", s, n.fresh),
		toolrunner.NewBetaTool("checked", "a note", s, n.checked),
		toolrunner.NewBetaTool("fixed", "the note", s, n.fixed),
		toolrunner.NewBetaTool("convert", "convert a document", s, convert),
		toolrunner.NewBetaTool("close", "close an issue", s, closeIssue),
		toolrunner.NewBetaTool("log", "read the log", s, log),
		toolrunner.NewBetaTool("push", "publish the branch", s, push),
		toolrunner.NewBetaTool("restart", "restart a deployment", s, restart),
	}
}

// convert cleans up after itself.
func convert(ctx context.Context, in struct{ Text string }) (result, error) {
	dir, err := os.MkdirTemp("", "convert")
	if err != nil {
		return result{}, err
	}
	defer os.RemoveAll(dir)
	f, err := os.CreateTemp(dir, "in-*.md")
	if err != nil {
		return result{}, err
	}
	defer os.Remove(f.Name())
	fmt.Fprint(f, in.Text)
	os.Remove(filepath.Join(dir, "out.html"))
	out, err := exec.CommandContext(ctx, "pandoc", f.Name()).Output()
	return text(string(out)), err
}

func closeIssue(ctx context.Context, in struct{ Number int }) (result, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodDelete, fmt.Sprintf("https://tracker.example/issues/%d", in.Number), nil) // want `a tool call sends a request that deletes here`
	if err != nil {
		return result{}, err
	}
	_, err = http.DefaultClient.Do(req)
	return result{}, err
}

func log(ctx context.Context, in struct{}) (result, error) {
	out, err := exec.CommandContext(ctx, "git", "log", "--oneline").Output()
	return text(string(out)), err
}

func push(ctx context.Context, in struct{}) (result, error) {
	if err := exec.CommandContext(ctx, "git", "push", "--dry-run").Run(); err != nil {
		return result{}, err
	}
	return result{}, exec.CommandContext(ctx, "git", "push", "origin", "HEAD").Run() // want `a tool call runs a command that changes things here`
}

var deployments = map[string]bool{"web": true, "worker": true}

func restart(ctx context.Context, in struct{ Name string }) (result, error) {
	if !deployments[in.Name] {
		return result{}, errors.New("no such deployment")
	}
	return result{}, exec.CommandContext(ctx, "kubectl", "rollout", "restart", "deployment/"+in.Name).Run() // want `a tool call runs a command that changes things here`
}

func serve(s *server.MCPServer, official *sdkmcp.Server) {
	s.AddTool(mcp.NewTool("wipe"), func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		return nil, os.Remove("state.db") // want `a tool call removes files here`
	})
	sdkmcp.AddTool(official, &sdkmcp.Tool{Name: "wipe"}, wipe)
}

func wipe(ctx context.Context, req *sdkmcp.CallToolRequest, in struct{}) (*sdkmcp.CallToolResult, any, error) {
	return nil, nil, os.Remove("state.db") // want `a tool call removes files here`
}
