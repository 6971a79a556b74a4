package states

import (
	"context"
	"errors"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
)

// A state behind a lock, which one method sets and another one reads.
type chat struct {
	mu     sync.Mutex
	state  string
	paused bool
	turns  []anthropic.MessageParam
}

func (c *chat) set(state string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.state = state
}

func (c *chat) busy() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.state == "busy"
}

func (c *chat) pause(yes bool) {
	c.mu.Lock()
	c.paused = yes
	c.mu.Unlock()
}

func (c *chat) isPaused() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.paused
}

type clerk struct{ client anthropic.Client }

func (k *clerk) turn(ctx context.Context, c *chat) error {
	msg, err := k.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: c.turns})
	if err != nil {
		return err
	}
	c.turns = append(c.turns, msg.ToParam())
	if msg.StopReason != anthropic.StopReasonToolUse {
		c.set("idle")
	}
	return nil
}

func (k *clerk) serve(ctx context.Context, c *chat) error {
	c.set("busy")
	for c.busy() { // want `only the model can end this loop`
		if err := k.turn(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func (k *clerk) serveFor(ctx context.Context, c *chat, turns int) error {
	c.set("busy")
	for ; c.busy(); turns-- {
		if turns == 0 {
			return errors.New("too many turns")
		}
		if err := k.turn(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// A state that only people set.
func (c *chat) command(word string) { c.pause(word == "pause") }

func (k *clerk) ticker(ctx context.Context, c *chat, next chan string) error {
	for !c.isPaused() {
		text := <-next
		c.turns = append(c.turns, anthropic.NewUserMessage(anthropic.NewTextBlock(text)))
		if err := k.turn(ctx, c); err != nil {
			return err
		}
	}
	return nil
}
