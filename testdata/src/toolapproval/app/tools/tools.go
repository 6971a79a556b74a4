// Package tools has tools for an agent that it does not know.
package tools

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"toolapproval/app/store"
)

// Closer closes accounts.
type Closer struct{ Accounts store.Accounts }

// Name is its name.
func (c *Closer) Name() string { return "close" }

// Run closes one.
func (c *Closer) Run(ctx context.Context, input json.RawMessage) (string, error) {
	id, err := account(input)
	if err != nil {
		return "", err
	}
	return c.close(ctx, id)
}

func (c *Closer) close(ctx context.Context, id int) (string, error) {
	return "closed", c.Accounts.Close(ctx, id)
}

func account(input json.RawMessage) (int, error) {
	var in struct{ ID int }
	err := json.Unmarshal(input, &in)
	return in.ID, err
}

// Reader reads balances.
type Reader struct{ Accounts store.Accounts }

// Name is its name.
func (r *Reader) Name() string { return "balance" }

// Run reads one.
func (r *Reader) Run(ctx context.Context, input json.RawMessage) (string, error) {
	id, err := account(input)
	if err != nil {
		return "", err
	}
	n, err := r.Accounts.Balance(ctx, id)
	return fmt.Sprint(n), err
}

// Careful asks first.
type Careful struct {
	Closer
	Confirm func(question string) bool
}

// Run closes an account that somebody may close.
func (c *Careful) Run(ctx context.Context, input json.RawMessage) (string, error) {
	if !c.Confirm("close " + string(input) + "?") {
		return "", errors.New("refused")
	}
	return c.Closer.Run(ctx, input)
}

// Direct removes accounts.
type Direct struct{ DB *sql.DB }

// Name is its name.
func (d Direct) Name() string { return "remove" }

// Run removes one.
func (d Direct) Run(ctx context.Context, input json.RawMessage) (string, error) {
	id, err := account(input)
	if err != nil {
		return "", err
	}
	return "removed", store.Remove(ctx, d.DB, id)
}
