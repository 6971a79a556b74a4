// Package waiting has tools that wait until somebody has written down an answer.
package waiting

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"os"
	"sync"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

type gate struct {
	mu      sync.Mutex
	cond    *sync.Cond
	answers map[string]bool
}

// ServeHTTP takes a person's answer.
func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body struct{ Yes bool }
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	g.mu.Lock()
	g.answers[r.PathValue("id")] = body.Yes
	g.mu.Unlock()
	g.cond.Broadcast()
}

// hold waits for it.
func (g *gate) hold(id string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for {
		if yes, ok := g.answers[id]; ok {
			delete(g.answers, id)
			return yes
		}
		g.cond.Wait()
	}
}

type state string

const (
	pending  state = "pending"
	approved state = "approved"
	denied   state = "denied"
)

type board struct {
	mu   sync.RWMutex
	m    map[string]state
	done map[string]bool
	db   *sql.DB
}

func (b *board) poll(ctx context.Context, id string) (state, error) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return denied, ctx.Err()
		case <-t.C:
			b.mu.RLock()
			s := b.m[id]
			b.mu.RUnlock()
			if s != pending {
				return s, nil
			}
		}
	}
}

// asked looks into the database again and again.
func (b *board) asked(ctx context.Context, id string) error {
	for range 600 {
		var status string
		if err := b.db.QueryRowContext(ctx, "SELECT status FROM questions WHERE id = $1", id).Scan(&status); err != nil {
			return err
		}
		switch status {
		case "approved":
			return nil
		case "denied":
			return os.ErrPermission
		}
		time.Sleep(time.Second)
	}
	return os.ErrDeadlineExceeded
}

// finished waits for a job, which is no person.
func (b *board) finished(id string) bool {
	for !b.done[id] {
		time.Sleep(time.Second)
	}
	return b.done[id]
}

// A question is answered before its channel is closed.
type question struct {
	ready chan struct{}
	yes   bool
}

func (q *question) wait(ctx context.Context) (bool, error) {
	select {
	case <-q.ready:
		return q.yes, nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

// A counter passes questions on to whoever sits there.
type counter struct {
	questions chan string
	answers   chan bool
}

// let returns an error unless somebody says yes.
func (c *counter) let(ctx context.Context, what string) error {
	select {
	case c.questions <- what:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	select {
	case yes := <-c.answers:
		if !yes {
			return os.ErrPermission
		}
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// hurry takes silence for a yes.
func (c *counter) hurry(ctx context.Context, what string) error {
	select {
	case yes := <-c.answers:
		if !yes {
			return os.ErrPermission
		}
		return nil
	case <-time.After(time.Minute):
		return ctx.Err()
	}
}

type desk struct {
	counter *counter
	gate    *gate
	board   *board
	seen    map[string]bool
}

func (d *desk) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "let":
		if err := d.counter.let(ctx, "remove f"); err != nil {
			return err
		}
		return os.RemoveAll("f")
	case "hurried":
		if err := d.counter.hurry(ctx, "remove g"); err != nil {
			return err
		}
		return os.RemoveAll("g") // want `removes files here, and nobody is asked`
	case "held":
		if !d.gate.hold(use.ID) {
			return os.ErrPermission
		}
		return os.RemoveAll("a")
	case "polled":
		s, err := d.board.poll(ctx, use.ID)
		if err != nil {
			return err
		}
		if s != approved {
			return os.ErrPermission
		}
		return os.RemoveAll("b")
	case "asked":
		if err := d.board.asked(ctx, use.ID); err != nil {
			return err
		}
		return os.RemoveAll("c")
	case "signalled":
		q := &question{ready: make(chan struct{})}
		if yes, err := q.wait(ctx); err != nil || !yes {
			return err
		}
		return os.RemoveAll("h")
	case "dropped":
		d.gate.hold(use.ID)
		return os.RemoveAll("d") // want `a tool call removes files here`
	case "seen":
		if !d.seen[use.ID] {
			return os.ErrNotExist
		}
		return os.RemoveAll("e") // want `a tool call removes files here`
	case "finished":
		if !d.board.finished(use.ID) {
			return os.ErrNotExist
		}
		return os.RemoveAll("f") // want `a tool call removes files here`
	case "waited":
		if s, err := d.board.poll(ctx, use.ID); err != nil || s == pending {
			return err
		}
		return os.RemoveAll("g") // want `a tool call removes files here`
	}
	return nil
}
