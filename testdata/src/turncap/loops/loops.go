// Package loops holds agent loops that nothing but the model ends.
package loops

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

type tool struct {
	name string
	run  func(json.RawMessage) (string, error)
}

type agent struct {
	client       anthropic.Client
	tools        []tool
	conversation []anthropic.MessageParam
	maxTurns     int
}

func (a *agent) infer(ctx context.Context, conversation []anthropic.MessageParam) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: conversation})
}

func (a *agent) execute(block anthropic.ContentBlockUnion) anthropic.ContentBlockParamUnion {
	for _, t := range a.tools {
		if t.name == block.Name {
			out, err := t.run(block.Input)
			return anthropic.NewToolResultBlock(block.ID, out, err != nil)
		}
	}
	return anthropic.NewToolResultBlock(block.ID, "no such tool", true)
}

func (a *agent) stopReason(ctx context.Context) error {
	for { // want `only the model can end this loop: it calls Claude by MessageService.New, and the answer decides \(msg.StopReason != anthropic.StopReasonToolUse, line \d+\) whether it is called again; count the turns and stop at a limit`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		a.conversation = append(a.conversation, msg.ToParam())
		if msg.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
		for _, block := range msg.Content {
			a.conversation = append(a.conversation, anthropic.NewUserMessage(a.execute(block)))
		}
	}
}

func (a *agent) noMoreResults(ctx context.Context) error {
	for { // want `only the model can end this loop`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		var results []anthropic.ContentBlockParamUnion
		for _, block := range msg.Content {
			switch b := block.AsAny().(type) {
			case anthropic.TextBlock:
				fmt.Println(b.Text)
			case anthropic.ToolUseBlock:
				results = append(results, a.execute(block))
			}
		}
		if len(results) == 0 {
			break
		}
		a.conversation = append(a.conversation, anthropic.NewUserMessage(results...))
	}
	return nil
}

func (a *agent) flag(ctx context.Context) error {
	done := false
	for !done { // want `only the model can end this loop`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		done = true
		for _, block := range msg.Content {
			if block.Type == "tool_use" {
				done = false
				a.conversation = append(a.conversation, anthropic.NewUserMessage(a.execute(block)))
			}
		}
	}
	return nil
}

// A counter that only numbers the lines of the log is no limit.
func (a *agent) counted(ctx context.Context) error {
	turn := 0
	for { // want `only the model can end this loop`
		turn++
		log.Printf("turn %d", turn)
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		if msg.StopReason == anthropic.StopReasonEndTurn {
			return nil
		}
		a.conversation = append(a.conversation, msg.ToParam())
	}
}

// The parameter has the right name, but nobody reads it.
func (a *agent) unread(ctx context.Context, maxTurns int) error {
	for { // want `only the model can end this loop`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		if msg.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
	}
}

// Only some ways round the loop count.
func (a *agent) leaky(ctx context.Context) error {
	turns := 0
	for { // want `only the model can end this loop`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		if msg.StopReason == anthropic.StopReasonPauseTurn {
			continue
		}
		if turns++; turns > 20 {
			return nil
		}
		if msg.StopReason == anthropic.StopReasonEndTurn {
			return nil
		}
	}
}

func (a *agent) labelled(ctx context.Context) error {
again: // a label is a loop too
	msg, err := a.infer(ctx, a.conversation)
	if err != nil {
		return err
	}
	a.conversation = append(a.conversation, msg.ToParam())
	for _, block := range msg.Content {
		if block.Type == "tool_use" {
			a.conversation = append(a.conversation, anthropic.NewUserMessage(a.execute(block)))
			goto again // want `only the model can end this loop.*the answer decides \(line \d+\)`
		}
	}
	return nil
}

// The question is asked again until the answer parses.
func (a *agent) untilItParses(ctx context.Context) (out struct{ Score int }, err error) {
	for { // want `only the model can end this loop`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return out, err
		}
		if err := json.Unmarshal([]byte(msg.Content[0].Text), &out); err == nil {
			return out, nil
		}
		a.conversation = append(a.conversation, anthropic.NewUserMessage(anthropic.NewTextBlock("Answer in JSON.")))
	}
}

// An answer that was cut off is continued.
func (a *agent) continued(ctx context.Context) (text string, err error) {
	for { // want `only the model can end this loop`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return "", err
		}
		text += msg.Content[0].Text
		if msg.StopReason != anthropic.StopReasonMaxTokens {
			return text, nil
		}
		a.conversation = append(a.conversation, msg.ToParam())
	}
}

// The answer streams in and accumulates.
func (a *agent) streaming(ctx context.Context) error {
	for { // want `only the model can end this loop: it calls Claude by MessageService.NewStreaming`
		stream := a.client.Messages.NewStreaming(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: a.conversation})
		msg := anthropic.Message{}
		for stream.Next() {
			if err := msg.Accumulate(stream.Current()); err != nil {
				return err
			}
		}
		if stream.Err() != nil {
			return stream.Err()
		}
		var results []anthropic.ContentBlockParamUnion
		for _, block := range msg.Content {
			if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok {
				results = append(results, anthropic.NewToolResultBlock(use.ID, "ok", false))
			}
		}
		if len(results) == 0 {
			return nil
		}
		a.conversation = append(a.conversation, msg.ToParam(), anthropic.NewUserMessage(results...))
	}
}

// A retry closure stands between.
func (a *agent) retried(ctx context.Context) error {
	for { // want `only the model can end this loop`
		var msg *anthropic.Message
		err := withRetry(3, func() (err error) {
			msg, err = a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: a.conversation})
			return err
		})
		if err != nil {
			return err
		}
		if msg.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
	}
}

func withRetry(max int, f func() error) (err error) {
	for attempt := 0; attempt < max; attempt++ {
		if err = f(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// The call is a func value in a field.
type wired struct {
	call func(context.Context, []anthropic.MessageParam) (*anthropic.Message, error)
}

func newWired(c anthropic.Client) *wired {
	return &wired{call: func(ctx context.Context, m []anthropic.MessageParam) (*anthropic.Message, error) {
		return c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: m})
	}}
}

func (w *wired) run(ctx context.Context) error {
	var history []anthropic.MessageParam
	for { // want `only the model can end this loop`
		msg, err := w.call(ctx, history)
		if err != nil {
			return err
		}
		if len(msg.Content) == 0 {
			return nil
		}
		history = append(history, msg.ToParam())
	}
}

// An interface of the package stands between.
type model interface {
	Complete(ctx context.Context, messages []anthropic.MessageParam) (reply, error)
}

type reply struct {
	text  string
	calls []anthropic.ContentBlockUnion
}

type claude struct{ client anthropic.Client }

func (c *claude) Complete(ctx context.Context, messages []anthropic.MessageParam) (reply, error) {
	msg, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: messages})
	if err != nil {
		return reply{}, err
	}
	var r reply
	for _, b := range msg.Content {
		if b.Type == "tool_use" {
			r.calls = append(r.calls, b)
		} else {
			r.text += b.Text
		}
	}
	return r, nil
}

var _ model = (*claude)(nil)

func behindInterface(ctx context.Context, m model) (string, error) {
	var history []anthropic.MessageParam
	for { // want `only the model can end this loop`
		r, err := m.Complete(ctx, history)
		if err != nil {
			return "", err
		}
		if len(r.calls) == 0 {
			return r.text, nil
		}
		for _, c := range r.calls {
			history = append(history, anthropic.NewUserMessage(anthropic.NewToolResultBlock(c.ID, "ok", false)))
		}
	}
}

// The limit is switched off by its zero value, and nothing sets it.
func (a *agent) switchedOff(ctx context.Context) error {
	for turn := 0; ; turn++ { // want `only the model can end this loop.*nothing shows that maxTurns is set`
		if a.maxTurns > 0 && turn >= a.maxTurns {
			return fmt.Errorf("gave up after %d turns", turn)
		}
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		if msg.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
	}
}

// A deadline is mentioned, but it is no cap on turns.
func (a *agent) deadline(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Minute)
	defer cancel()
	for { // want `only the model can end this loop.*the context's deadline bounds time, not turns`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		if msg.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
	}
}

// ctx.Err() is a budget only where the context has a deadline.
func (a *agent) cancellable(ctx context.Context) error {
	for ctx.Err() == nil { // want `only the model can end this loop`
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		if msg.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
	}
	return ctx.Err()
}

// A select that does not wait.
func (a *agent) polls(ctx context.Context) error {
	for { // want `only the model can end this loop`
		select {
		case <-ctx.Done():
			return ctx.Err()
		default:
		}
		msg, err := a.infer(ctx, a.conversation)
		if err != nil {
			return err
		}
		if msg.StopReason != anthropic.StopReasonToolUse {
			return nil
		}
	}
}

func (a *agent) goroutine(ctx context.Context, out chan<- string) {
	go func() {
		defer close(out)
		for { // want `only the model can end this loop`
			msg, err := a.infer(ctx, a.conversation)
			if err != nil {
				return
			}
			for _, b := range msg.Content {
				out <- b.Text
			}
			if msg.StopReason == anthropic.StopReasonEndTurn {
				return
			}
		}
	}()
}

// Two functions deep, and the answer comes back as a bool.
func (a *agent) step(ctx context.Context) (more bool, err error) {
	msg, err := a.infer(ctx, a.conversation)
	if err != nil {
		return false, err
	}
	a.conversation = append(a.conversation, msg.ToParam())
	return msg.StopReason == anthropic.StopReasonToolUse, nil
}

func (a *agent) stepwise(ctx context.Context) error {
	for { // want `only the model can end this loop`
		more, err := a.step(ctx)
		if err != nil || !more {
			return err
		}
	}
}

func generic[T any](ctx context.Context, c anthropic.Client, parse func(string) (T, bool)) (T, error) {
	for { // want `only the model can end this loop`
		msg, err := c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024})
		if err != nil {
			var zero T
			return zero, err
		}
		if v, ok := parse(msg.Content[0].Text); ok {
			return v, nil
		}
	}
}

func useGeneric(ctx context.Context, c anthropic.Client) (int, error) {
	return generic(ctx, c, func(s string) (int, bool) { return len(s), s != "" })
}

// asker is asked for the next message; its name is that of a stream's method.
type asker interface {
	Next(ctx context.Context, conversation []anthropic.MessageParam) (*anthropic.Message, error)
}

type nextClaude struct{ client anthropic.Client }

func (c *nextClaude) Next(ctx context.Context, conversation []anthropic.MessageParam) (*anthropic.Message, error) {
	return c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: conversation})
}

func newAsker() asker { return &nextClaude{} }

func askNext(ctx context.Context, m asker, conversation []anthropic.MessageParam) error {
	again := true
	for again { // want `only the model can end this loop`
		msg, err := m.Next(ctx, conversation)
		if err != nil {
			return err
		}
		conversation = append(conversation, msg.ToParam())
		again = msg.StopReason == anthropic.StopReasonToolUse
	}
	return nil
}
