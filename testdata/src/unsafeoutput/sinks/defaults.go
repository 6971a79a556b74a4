package sinks

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// A listing is what the model wants to see; what it leaves open has a default.
type listing struct {
	Table string `json:"table"`
	Order string `json:"order"`
	Limit int    `json:"limit"`
}

func list(ctx context.Context, db *sql.DB, use anthropic.ToolUseBlock) error {
	var in listing
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	if in.Table == "" {
		in.Table = "orders"
	}
	if in.Order == "" {
		in.Order = "id"
	}
	if _, err := db.QueryContext(ctx, fmt.Sprintf("SELECT * FROM %s LIMIT %d", in.Table, in.Limit)); err != nil { // want `model output .*SQL`
		return err
	}
	_, err := db.QueryContext(ctx, strings.Join([]string{"SELECT * FROM orders ORDER BY", in.Order}, " ")) // want `model output .*SQL`
	return err
}

// A page has its default before the model says more.
type page struct{ Name string }

func show(use anthropic.ToolUseBlock) ([]byte, error) {
	p := page{Name: "start"}
	if err := json.Unmarshal(use.Input, &p); err != nil {
		return nil, err
	}
	return os.ReadFile(fmt.Sprintf("pages/%s.html", p.Name)) // want `model output .*file path`
}

// The model chooses among what the program knows.
type choice struct{ Table string }

func choose(ctx context.Context, db *sql.DB, use anthropic.ToolUseBlock) error {
	var in listing
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	var c choice
	switch in.Table {
	case "orders", "":
		c.Table = "orders"
	case "items":
		c.Table = "order_items"
	default:
		return errors.New("no such table")
	}
	_, err := db.QueryContext(ctx, fmt.Sprintf("SELECT * FROM %s LIMIT %d", c.Table, in.Limit))
	return err
}

// An asker asks Claude and nobody else.
type asker struct{ client anthropic.Client }

func (a *asker) ask(ctx context.Context, text string) (*listing, error) {
	msg, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}})
	if err != nil {
		return nil, err
	}
	l := new(listing)
	return l, json.Unmarshal([]byte(msg.Content[0].Text), l)
}

func (a *asker) clean(ctx context.Context, text string) error {
	l, err := a.ask(ctx, text)
	if err != nil {
		return err
	}
	return os.Remove(l.Table) // want `model output .*file path`
}
