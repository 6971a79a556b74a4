// Package app hands what Claude answers to another package.
package app

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"

	"unsafeoutput/store"
)

type keeper interface {
	Save(name, text string) error
}

type app struct {
	client anthropic.Client
	store  *store.Store
	keeper keeper
	tools  map[string]func(json.RawMessage) error
}

func newApp(s *store.Store) *app {
	a := &app{client: anthropic.NewClient(), store: s, keeper: s}
	a.tools = map[string]func(json.RawMessage) error{"save": a.save, "find": a.find}
	return a
}

func (a *app) run(ctx context.Context) error {
	message, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024})
	if err != nil {
		return err
	}
	for _, block := range message.Content {
		if tool, ok := a.tools[block.Name]; ok {
			if err := tool(block.Input); err != nil {
				return err
			}
		}
	}
	return nil
}

type note struct{ Name, Title, Text, Where string }

func (a *app) save(data json.RawMessage) error {
	var n note
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	if err := a.store.SaveLocal(n.Name, n.Text); err != nil {
		return err
	}
	if err := a.store.Save("last", n.Text); err != nil {
		return err
	}
	if err := a.keeper.Save(n.Title, n.Text); err != nil { // want `becomes a file path`
		return err
	}
	return a.store.Save(n.Title, n.Text) // want `model output \(tool input\) becomes a file path unchecked.*passed to Save`
}

func (a *app) find(data json.RawMessage) error {
	var n note
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	if _, err := a.store.ByTitle(n.Title); err != nil {
		return err
	}
	_, err := a.store.Rows(n.Where) // want `becomes the text of an SQL statement`
	return err
}

// Each function behind the interface is told.
func do(block anthropic.ToolUseBlock) error {
	var n note
	if err := json.Unmarshal(block.Input, &n); err != nil {
		return err
	}
	return store.Tools[block.Name].Do(n.Name) // want `becomes a file path .*store/store.go:46 a file path` `becomes a file path .*store/store.go:49 a file path`
}

// A helper that ends on two lines is told once, and one that ends in two kinds of harm twice.
func file(m store.Mirror, block anthropic.ToolUseBlock) error {
	var n note
	if err := json.Unmarshal(block.Input, &n); err != nil {
		return err
	}
	if err := m.Replace(n.Name, n.Text); err != nil { // want `becomes a file path`
		return err
	}
	return m.Fetch(n.Name) // want `becomes a file path` `becomes a URL`
}

// What keeps a page may stand behind others that hand it on.
func keep(db *sql.DB, message *anthropic.Message) error {
	var p store.Page
	if err := json.Unmarshal([]byte(message.Content[0].Text), &p); err != nil {
		return err
	}
	fixed := store.All{store.Some{Next: store.InDir("/srv")}, store.Hashed("/srv"), store.Named("/srv"), store.Tables{DB: db}}
	if err := fixed.Keep(store.Page{Name: "page", Kind: "html", Text: p.Text}); err != nil {
		return err
	}
	all := store.All{store.Some{Next: store.InDir("/srv")}, store.Tables{DB: db}}
	return all.Keep(p) // want `becomes a file path` `becomes the text of an SQL statement`
}
