package waiting

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"os"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
)

type ask struct{ Tool, Path string }

type event[T any] struct{ payload T }

// A warden lets pass what a person lets pass, now or before.
type warden interface {
	Request(ctx context.Context, a ask) bool
}

type porch struct {
	mu      sync.Mutex
	granted []ask
	pending map[ask]chan bool
	events  chan event[ask]
}

func (d *porch) Request(ctx context.Context, a ask) bool {
	d.mu.Lock()
	for _, g := range d.granted {
		if g.Tool == a.Tool && g.Path == a.Path {
			d.mu.Unlock()
			return true
		}
	}
	reply := make(chan bool, 1)
	d.pending[a] = reply
	d.mu.Unlock()
	defer delete(d.pending, a)
	d.events <- event[ask]{a}
	select {
	case ok := <-reply:
		return ok
	case <-ctx.Done():
		return false
	}
}

func (d *porch) answer(a ask, yes, always bool) {
	if yes && always {
		d.granted = append(d.granted, a)
	}
	d.pending[a] <- yes
}

// A doorman lets pass what stands in its settings.
type doorman struct {
	open    []string
	replies chan bool
}

func (d *doorman) admit(_ context.Context, a ask) bool {
	for _, tool := range d.open {
		if tool == a.Tool {
			return true
		}
	}
	return <-d.replies
}

// A change waits until somebody lets it go.
type change struct {
	table    string
	state    string
	approved bool
}

type book struct {
	db      *sql.DB
	changes map[string]*change
}

// ServeHTTP lets a change go.
func (b *book) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if c, ok := b.changes[r.PathValue("id")]; ok {
		c.approved, c.state = true, "approved"
	}
}

func (b *book) find(id string) (*change, error) {
	c, ok := b.changes[id]
	if !ok {
		return nil, errors.New("no such change")
	}
	return c, nil
}

type clerk struct {
	warden  warden
	doorman *doorman
	book    *book
}

func (c *clerk) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "granted":
		if !c.warden.Request(ctx, ask{Tool: use.Name}) {
			return os.ErrPermission
		}
		return os.RemoveAll("a")
	case "settings":
		if !c.doorman.admit(ctx, ask{Tool: use.Name}) {
			return os.ErrPermission
		}
		return os.RemoveAll("b") // want `removes files here, and nobody is asked`
	case "approved":
		ch, err := c.book.find(use.ID)
		if err != nil {
			return err
		}
		if !ch.approved {
			return os.ErrPermission
		}
		_, err = c.book.db.ExecContext(ctx, "DELETE FROM events")
		return err
	case "state":
		ch, err := c.book.find(use.ID)
		if err != nil {
			return err
		}
		if ch.state != "approved" {
			return os.ErrPermission
		}
		_, err = c.book.db.ExecContext(ctx, "DELETE FROM events")
		return err
	case "found":
		ch, err := c.book.find(use.ID)
		if err != nil || ch.table == "" {
			return err
		}
		_, err = c.book.db.ExecContext(ctx, "DELETE FROM events") // want `changes the database here, and nobody is asked`
		return err
	}
	return nil
}
