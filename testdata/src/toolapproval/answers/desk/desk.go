// Package desk asks the person who sits at it.
package desk

import (
	"context"
	"errors"
	"fmt"
)

type Decision int

const (
	Deny Decision = iota
	Allow
	AllowAlways
)

type Request struct {
	Tool  string
	reply chan Decision
}

type Desk struct{ Requests chan *Request }

var ErrDenied = errors.New("denied")

// Decide waits until the person has made up their mind.
func (d *Desk) Decide(ctx context.Context, tool string) Decision {
	r := &Request{tool, make(chan Decision, 1)}
	select {
	case d.Requests <- r:
	case <-ctx.Done():
		return Deny
	}
	select {
	case answer := <-r.reply:
		return answer
	case <-ctx.Done():
		return Deny
	}
}

// Guard returns ErrDenied unless the person says yes.
func (d *Desk) Guard(ctx context.Context, tool string) error {
	switch d.Decide(ctx, tool) {
	case Allow, AllowAlways:
		return nil
	default:
		return fmt.Errorf("%s: %w", tool, ErrDenied)
	}
}

type Outcome struct {
	Approved bool
	Feedback string
}

func (d *Desk) Review(ctx context.Context, tool string) (*Outcome, error) {
	return &Outcome{Approved: d.Decide(ctx, tool) == Allow}, nil
}
