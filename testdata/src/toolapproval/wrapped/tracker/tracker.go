// Package tracker is a client of an issue tracker's, as programs write one: one method sends all requests.
package tracker

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"net/http"
	"os/exec"
)

// A Client calls the tracker.
type Client struct {
	http *http.Client
	base string
	db   *sql.DB
}

func (c *Client) do(ctx context.Context, method, path string, body io.Reader) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, body)
	if err != nil {
		return err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Issue reads an issue.
func (c *Client) Issue(ctx context.Context, id int) error {
	return c.do(ctx, http.MethodGet, fmt.Sprintf("/issues/%d", id), nil)
}

// Remove deletes an issue.
func (c *Client) Remove(ctx context.Context, id int) error {
	return c.do(ctx, http.MethodDelete, fmt.Sprintf("/issues/%d", id), nil)
}

// Send sends any request.
func (c *Client) Send(ctx context.Context, method string, id int) error {
	return c.do(ctx, method, fmt.Sprintf("/issues/%d", id), nil)
}

// Exec runs a statement, and counts it.
func (c *Client) Exec(ctx context.Context, query string, args ...any) (int64, error) {
	res, err := c.db.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// Run runs a program.
func (c *Client) Run(ctx context.Context, name string, args ...string) error {
	return exec.CommandContext(ctx, name, args...).Run()
}

// Git runs git.
func Git(ctx context.Context, args ...string) error {
	return exec.CommandContext(ctx, "git", args...).Run()
}
