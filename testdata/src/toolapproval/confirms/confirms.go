// Package confirms asks a person before a tool does what cannot be undone, or seems to.
package confirms

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdkmcp "github.com/modelcontextprotocol/go-sdk/mcp"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

var errRefused = errors.New("refused")

// A gate is asked by everything that follows.
type gate interface {
	Ask(ctx context.Context, question string) (bool, error)
}

type terminal struct{ in *bufio.Reader }

func (t *terminal) Ask(ctx context.Context, question string) (bool, error) {
	fmt.Printf("%s [y/N] ", question)
	line, err := t.in.ReadString('\n')
	return strings.TrimSpace(line) == "y", err
}

type shop struct {
	db      *sql.DB
	gate    gate
	approve func(what string) bool
	yolo    bool

	requests chan request
	pending  *pendingCall
}

type request struct {
	what   string
	answer chan bool
}

func input() anthropic.BetaToolInputSchemaParam { return anthropic.BetaToolInputSchemaParam{} }

func (s *shop) tools() []anthropic.BetaTool {
	return []anthropic.BetaTool{
		toolrunner.NewBetaTool("a", "", input(), s.guarded),
		toolrunner.NewBetaTool("b", "", input(), s.wrapped),
		toolrunner.NewBetaTool("c", "", input(), s.waits),
		toolrunner.NewBetaTool("d", "", input(), s.optional),
		toolrunner.NewBetaTool("e", "", input(), s.dropped),
		toolrunner.NewBetaTool("f", "", input(), s.mode),
		toolrunner.NewBetaTool("g", "", input(), s.told),
		toolrunner.NewBetaTool("h", "", input(), s.late),
		toolrunner.NewBetaTool("i", "", input(), s.demanded),
		toolrunner.NewBetaTool("j", "", input(), s.unwrapped),
		toolrunner.NewBetaTool("k", "", input(), approved(s.raw)),
		toolrunner.NewBetaTool("l", "", input(), timed(s.bare)),
	}
}

func (s *shop) cancel(ctx context.Context, id int) error {
	_, err := s.db.ExecContext(ctx, "UPDATE orders SET state = 'cancelled' WHERE id = ?", id)
	return err
}

type order struct{ ID int }

func (s *shop) guarded(ctx context.Context, in order) (result, error) {
	ok, err := s.gate.Ask(ctx, fmt.Sprintf("cancel %d?", in.ID))
	if err != nil {
		return result{}, err
	}
	if !ok {
		return result{}, errRefused
	}
	return result{}, s.cancel(ctx, in.ID)
}

// ask runs what it is given on a person's yes.
func (s *shop) ask(ctx context.Context, what string, do func() error) error {
	if ok, err := s.gate.Ask(ctx, what); err != nil || !ok {
		return errors.Join(errRefused, err)
	}
	return do()
}

func (s *shop) wrapped(ctx context.Context, in order) (result, error) {
	return result{}, s.ask(ctx, "cancel it?", func() error {
		_, err := s.db.ExecContext(ctx, "DELETE FROM orders WHERE id = ?", in.ID)
		return err
	})
}

// log runs what it is given.
func (s *shop) log(what string, do func() error) error {
	fmt.Println(what)
	return do()
}

func (s *shop) unwrapped(ctx context.Context, in order) (result, error) {
	return result{}, s.log("cancel it", func() error {
		_, err := s.db.ExecContext(ctx, "DELETE FROM orders WHERE id = ?", in.ID) // want `a tool call changes the database here`
		return err
	})
}

// waits is answered by whoever reads the requests.
func (s *shop) waits(ctx context.Context, in order) (result, error) {
	req := request{fmt.Sprintf("cancel %d", in.ID), make(chan bool, 1)}
	s.requests <- req
	select {
	case <-ctx.Done():
		return result{}, ctx.Err()
	case ok := <-req.answer:
		if !ok {
			return result{}, errRefused
		}
	}
	return result{}, s.cancel(ctx, in.ID)
}

// optional asks only where somebody listens.
func (s *shop) optional(ctx context.Context, in order) (result, error) {
	if s.approve != nil && !s.approve("refund") {
		return result{}, errRefused
	}
	_, err := s.db.ExecContext(ctx, "DELETE FROM refunds WHERE id = ?", in.ID) // want `a tool call changes the database here`
	return result{}, err
}

func (s *shop) dropped(ctx context.Context, in order) (result, error) {
	s.gate.Ask(ctx, "really?")
	_, err := s.db.ExecContext(ctx, "DELETE FROM refunds WHERE id = ?", in.ID) // want `a tool call changes the database here`
	return result{}, err
}

func (s *shop) mode(ctx context.Context, in order) (result, error) {
	if !s.yolo {
		if ok, err := s.gate.Ask(ctx, "really?"); err != nil || !ok {
			return result{}, errRefused
		}
	}
	_, err := s.db.ExecContext(ctx, "DELETE FROM refunds WHERE id = ?", in.ID) // want `a tool call changes the database here`
	return result{}, err
}

const rules = "Ask the user to confirm before you call this tool."

// told trusts the model to ask.
func (s *shop) told(ctx context.Context, in struct{ UserConfirmed bool }) (result, error) {
	if !in.UserConfirmed {
		return result{OfText: &anthropic.BetaTextBlockParam{Text: rules}}, nil
	}
	return result{}, os.Remove("orders.db") // want `a tool call removes files here`
}

func (s *shop) late(ctx context.Context, in order) (result, error) {
	err := os.Remove("orders.db") // want `a tool call removes files here`
	if ok, _ := s.gate.Ask(ctx, "was that right?"); !ok {
		return result{}, errRefused
	}
	return result{}, err
}

func (s *shop) must(ctx context.Context, what string) {
	if ok, err := s.gate.Ask(ctx, what); err != nil || !ok {
		panic(errRefused)
	}
}

func (s *shop) demanded(ctx context.Context, in order) (result, error) {
	s.must(ctx, "remove it?")
	return result{}, os.Remove("orders.db")
}

type handler = func(context.Context, order) (result, error)

// approved is a middleware.
func approved(next handler) handler {
	return func(ctx context.Context, in order) (result, error) {
		var answer string
		fmt.Print("go on? ")
		fmt.Scanln(&answer)
		if answer != "yes" {
			return result{}, errRefused
		}
		return next(ctx, in)
	}
}

func (s *shop) raw(ctx context.Context, in order) (result, error) {
	return result{}, os.Remove("raw.db")
}

// timed is a middleware that asks nobody.
func timed(next handler) handler {
	return func(ctx context.Context, in order) (result, error) {
		fmt.Println("start")
		return next(ctx, in)
	}
}

func (s *shop) bare(ctx context.Context, in order) (result, error) {
	return result{}, os.Remove("bare.db") // want `a tool call removes files here`
}

// The dispatcher has a person asked about some tools, and lets the others through.
func (s *shop) dispatch(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	if needsApproval(use.Name) {
		if ok, err := s.gate.Ask(ctx, use.Name); err != nil || !ok {
			return "", errRefused
		}
	}
	return s.execute(ctx, use.Name, use.Input)
}

func needsApproval(name string) bool { return name != "read" }

func (s *shop) execute(ctx context.Context, name string, input json.RawMessage) (string, error) {
	switch name {
	case "read":
		out, err := os.ReadFile("orders.json")
		return string(out), err
	case "clear":
		return "", os.Truncate("orders.json", 0)
	}
	return "", errors.New("unknown tool")
}

type pendingCall struct {
	name  string
	input json.RawMessage
}

// defers keeps a call for a person to release.
func (s *shop) defers(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	if tier(use.Name) != "readonly" {
		s.pending = &pendingCall{use.Name, use.Input}
		return "waiting for a person", nil
	}
	return s.run(ctx, use.Name, use.Input)
}

func tier(name string) string {
	if name == "read" {
		return "readonly"
	}
	return "mutating"
}

// release is called when a person presses the button.
func (s *shop) release(ctx context.Context) (string, error) {
	return s.run(ctx, s.pending.name, s.pending.input)
}

func (s *shop) run(ctx context.Context, name string, input json.RawMessage) (string, error) {
	if name == "clear" {
		return "", os.Truncate("deferred.json", 0)
	}
	return "", nil
}

func serve(s *server.MCPServer, official *sdkmcp.Server) {
	s.AddTool(mcp.NewTool("wipe"), func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		answer, err := s.RequestElicitation(ctx, mcp.ElicitationRequest{})
		if err != nil {
			return nil, err
		}
		if answer.Action != mcp.ElicitationResponseActionAccept {
			return nil, errRefused
		}
		return nil, os.Remove("state.db")
	})
	sdkmcp.AddTool(official, &sdkmcp.Tool{Name: "wipe"}, func(ctx context.Context, req *sdkmcp.CallToolRequest, in struct{}) (*sdkmcp.CallToolResult, any, error) {
		res, err := req.Session.Elicit(ctx, &sdkmcp.ElicitParams{Message: "wipe it?"})
		if err != nil {
			return nil, nil, err
		}
		if res.Action != "accept" {
			return nil, nil, errRefused
		}
		return nil, nil, os.Remove("state.db")
	})
	sdkmcp.AddTool(official, &sdkmcp.Tool{Name: "wipe2"}, func(ctx context.Context, req *sdkmcp.CallToolRequest, in struct{}) (*sdkmcp.CallToolResult, any, error) {
		if _, err := req.Session.Elicit(ctx, &sdkmcp.ElicitParams{Message: "wipe it?"}); err != nil {
			return nil, nil, err
		}
		return nil, nil, os.Remove("state.db") // want `a tool call removes files here`
	})
}

// A func that is called yes is asked what its answer is about.
type cautious struct{ yes func(question string) bool }

func (c cautious) remove(use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "remove":
		if !c.yes("Remove the orders?") {
			return nil
		}
		return os.RemoveAll("/srv/orders")
	case "clear":
		return os.RemoveAll("/srv/orders") // want `a tool call removes files here`
	}
	return nil
}
