// Package dispatch runs tools by the names that the model gives.
package dispatch

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

type agent struct {
	client   anthropic.Client
	db       *sql.DB
	handlers map[string]func(context.Context, json.RawMessage) (string, error)
	tools    []tool
	registry *registry
	sessions string
}

// A tool is as tutorials write it.
type tool struct {
	Name string
	Run  func(json.RawMessage) (string, error)
}

func (a *agent) inline(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		use, ok := block.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		switch use.Name {
		case "list":
			if _, err := os.ReadDir("."); err != nil {
				return err
			}
		case "reset", "clear":
			if err := os.RemoveAll("data"); err != nil { // want `a tool call removes files here`
				return err
			}
		case "rename":
			if _, err := a.db.ExecContext(ctx, "UPDATE events SET name = 'x'"); err != nil { // want `a tool call changes the database here`
				return err
			}
			if _, err := a.db.ExecContext(ctx, "UPDATE tool_log SET ok = true WHERE name = $1", use.Name); err != nil {
				return err
			}
		case "truncate":
			const query = `
				TRUNCATE TABLE events`
			if _, err := a.db.ExecContext(ctx, query); err != nil { // want `a tool call changes the database here`
				return err
			}
		case "drop":
			if !approve(ctx, use.Name) {
				return errors.New("refused")
			}
			if _, err := a.db.ExecContext(ctx, "DROP TABLE events"); err != nil {
				return err
			}
		}
	}
	return a.save(ctx, msg)
}

// save keeps the conversation; that is not what the model asked for.
func (a *agent) save(ctx context.Context, msg *anthropic.Message) error {
	os.Remove(a.sessions + ".old")
	_, err := a.db.ExecContext(ctx, "UPDATE sessions SET last = $1", msg.RawJSON())
	return err
}

func approve(ctx context.Context, what string) bool {
	fmt.Printf("allow %s? ", what)
	var answer string
	fmt.Scanln(&answer)
	return answer == "yes"
}

// call looks the tool up in a map.
func (a *agent) call(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	h, ok := a.handlers[use.Name]
	if !ok {
		return "", errors.New("unknown tool")
	}
	return h(ctx, use.Input)
}

func newAgent(db *sql.DB) *agent {
	a := &agent{db: db}
	a.handlers = map[string]func(context.Context, json.RawMessage) (string, error){
		"purge": a.purge,
		"count": a.count,
	}
	a.tools = []tool{{"unlink", unlink}, {"stat", stat}}
	return a
}

func (a *agent) purge(ctx context.Context, input json.RawMessage) (string, error) {
	_, err := a.db.ExecContext(ctx, "delete from events") // want `a tool call changes the database here`
	return "", err
}

func (a *agent) count(ctx context.Context, input json.RawMessage) (string, error) {
	var n int
	err := a.db.QueryRowContext(ctx, "SELECT count(*) FROM events").Scan(&n)
	return fmt.Sprint(n), err
}

// find goes through a list, as in the tutorial.
func (a *agent) find(id, name string, input json.RawMessage) anthropic.ContentBlockParamUnion {
	var def tool
	var found bool
	for _, t := range a.tools {
		if t.Name == name {
			def = t
			found = true
			break
		}
	}
	if !found {
		return anthropic.NewToolResultBlock(id, "tool not found", true)
	}
	out, err := def.Run(input)
	if err != nil {
		return anthropic.NewToolResultBlock(id, err.Error(), true)
	}
	return anthropic.NewToolResultBlock(id, out, false)
}

func (a *agent) each(msg *anthropic.Message) (results []anthropic.ContentBlockParamUnion) {
	for _, block := range msg.Content {
		if block.Type == "tool_use" {
			results = append(results, a.find(block.ID, block.Name, block.Input))
		}
	}
	return results
}

func unlink(input json.RawMessage) (string, error) {
	return "", os.Remove("lock") // want `a tool call removes files here`
}

func stat(input json.RawMessage) (string, error) {
	info, err := os.Stat("lock")
	if err != nil {
		return "", err
	}
	return info.Name(), nil
}

// An executor is behind a registry.
type executor interface {
	Execute(ctx context.Context, input json.RawMessage) (string, error)
}

type registry struct{ tools map[string]executor }

func (r *registry) get(name string) executor { return r.tools[name] }

func (r *registry) register(name string, e executor) { r.tools[name] = e }

type cleaner struct{ db *sql.DB }

func (c cleaner) Execute(ctx context.Context, input json.RawMessage) (string, error) {
	_, err := c.db.ExecContext(ctx, "DELETE FROM cache") // want `a tool call changes the database here`
	return "", err
}

type clock struct{}

func (clock) Execute(ctx context.Context, input json.RawMessage) (string, error) { return "noon", nil }

func (a *agent) fill() {
	a.registry.register("clean", cleaner{a.db})
	a.registry.register("clock", clock{})
}

func (a *agent) viaRegistry(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	t := a.registry.get(use.Name)
	if t == nil {
		return "", errors.New("unknown tool")
	}
	return t.Execute(ctx, use.Input)
}

// Not a tool call: what the program decides by itself, whatever the model says elsewhere.
func (a *agent) rotate(ctx context.Context, msg *anthropic.Message) error {
	if msg.StopReason == anthropic.StopReasonEndTurn {
		return os.Remove("agent.log.1")
	}
	_, err := a.db.ExecContext(ctx, "UPDATE usage SET tokens = tokens + $1", msg.Usage.OutputTokens)
	return err
}

// The category is the model's; nothing is called.
func (a *agent) classify(ctx context.Context, msg *anthropic.Message, id int) error {
	label := msg.Content[0].Text
	switch label {
	case "spam", "ham":
		_, err := a.db.ExecContext(ctx, "UPDATE mails SET label = $1 WHERE id = $2", label, id)
		return err
	}
	return errors.New("no such label")
}

// Nothing tells that this is a tool's doing.
func keep(dir string, block anthropic.ToolUseBlock) error {
	var in struct{ Name, Text string }
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	if !filepath.IsLocal(in.Name) {
		return errors.New("outside")
	}
	return os.WriteFile(filepath.Join(dir, in.Name), []byte(in.Text), 0o600)
}

// write is run by a tool's name.
func (a *agent) write(block anthropic.ToolUseBlock) error {
	switch block.Name {
	case "write":
		var in struct{ Name, Text string }
		if err := json.Unmarshal(block.Input, &in); err != nil {
			return err
		}
		return replace(in.Name, in.Text)
	}
	return nil
}

func replace(name, text string) error {
	if !filepath.IsLocal(name) {
		return errors.New("outside")
	}
	return os.WriteFile(filepath.Join("notes", name), []byte(text), 0o600) // want `a tool call overwrites a file that the model chooses here`
}
