// Package choices translates answers to the shape that other APIs have: choices with a message with calls.
package choices

import (
	"context"
	"encoding/json"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/choices/chat"
)

type claude struct{ client anthropic.Client }

func (c *claude) Chat(ctx context.Context) (*chat.Response, error) {
	m, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{})
	if err != nil {
		return nil, err
	}
	return convert(m), nil
}

func convert(m *anthropic.Message) *chat.Response {
	var text strings.Builder
	var calls []chat.Call
	for _, b := range m.Content {
		switch b.Type {
		case "text":
			text.WriteString(b.Text)
		case "tool_use":
			calls = append(calls, chat.Call{ID: b.ID, Function: chat.Function{Name: b.Name, Arguments: b.Input}})
		}
	}
	reason := "stop"
	if m.StopReason == anthropic.StopReasonMaxTokens {
		reason = "length"
	}
	said := text.String()
	return &chat.Response{ID: m.ID, Choices: []chat.Choice{{Message: chat.Message{Role: "assistant", Content: &said, ToolCalls: calls}, Reason: reason}}}
}

func runs(ctx context.Context, c *claude) error {
	r, err := c.Chat(ctx)
	if err != nil {
		return err
	}
	msg := r.Choices[0].Message
	for _, call := range msg.ToolCalls {
		var args struct{ Command string }
		if err := json.Unmarshal(call.Function.Arguments, &args); err != nil {
			return err
		}
		if err := exec.Command("sh", "-c", args.Command).Run(); err != nil { // want `model output .* reaches command argument`
			return err
		}
	}
	return exec.Command("notify-send", "--", r.Choices[0].Reason).Run()
}

func (c *claude) Stream(ctx context.Context) <-chan *chat.Event {
	ch := make(chan *chat.Event, 8)
	go func() {
		defer close(ch)
		c.stream(ctx, ch)
	}()
	return ch
}

func (c *claude) stream(ctx context.Context, ch chan<- *chat.Event) {
	m, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{})
	if err != nil {
		return
	}
	for _, b := range m.Content {
		if b.Type == "tool_use" {
			ch <- &chat.Event{Call: &chat.Call{ID: b.ID, Function: chat.Function{Name: b.Name, Arguments: b.Input}}}
		}
	}
}

func follows(ctx context.Context, c *claude) error {
	for e := range c.Stream(ctx) {
		if e.Call == nil {
			continue
		}
		if err := exec.Command("sh", "-c", string(e.Call.Function.Arguments)).Run(); err != nil { // want `model output .* reaches command argument`
			return err
		}
	}
	return nil
}

func run(script string) error { return exec.Command("sh", "-c", script).Run() }
