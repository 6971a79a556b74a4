// Package states has an agent that is a machine of states: it waits for a person in some, and calls Claude in another,
// as often as its limit allows.
package states

import (
	"context"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
)

type state string

const (
	idle    state = "idle"
	running state = "running"
	done    state = "done"
)

type agent struct {
	mu     sync.Mutex
	now    state
	input  chan any
	output chan any
	turn   int
	most   int
	client anthropic.Client
	said   []anthropic.MessageParam
}

func (a *agent) state() state {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.now
}

func (a *agent) become(s state) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.now = s
}

// listens waits for the next question of a person.
func (a *agent) listens(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		return false
	case in := <-a.input:
		q, ok := in.(string)
		if !ok {
			return false
		}
		a.become(running)
		a.turn = 0
		a.said = append(a.said, anthropic.NewUserMessage(anthropic.NewTextBlock(q)))
	}
	return true
}

func (a *agent) ask(ctx context.Context) (more bool) {
	m, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: a.said})
	if err != nil {
		return false
	}
	a.said = append(a.said, m.ToParam())
	for _, b := range m.Content {
		a.output <- b.Text
	}
	return m.StopReason == anthropic.StopReasonToolUse
}

func (a *agent) capped(ctx context.Context) {
	go func() {
		for {
			switch a.state() {
			case idle, done:
				if !a.listens(ctx) {
					return
				}
			}
			if a.turn >= a.most {
				a.become(done)
				continue
			}
			if !a.ask(ctx) {
				a.become(done)
				a.turn = 0
				continue
			}
			a.turn++
		}
	}()
}

func (a *agent) uncapped(ctx context.Context) {
	go func() {
		for { // want `only the model can end this loop`
			switch a.state() {
			case idle, done:
				if !a.listens(ctx) {
					return
				}
			}
			if !a.ask(ctx) {
				return
			}
			a.turn++
		}
	}()
}
