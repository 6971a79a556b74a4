package loops

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

// What goes back to the model are blocks of several kinds.
type block interface{ kind() string }

type outcome struct{ id, text string }

type resultBlock struct{ outcome outcome }

func (*resultBlock) kind() string { return "result" }

type talk struct {
	client anthropic.Client
	params anthropic.MessageNewParams
	queue  <-chan string
	done   bool
}

func serve(use anthropic.ContentBlockUnion) block {
	o := outcome{id: use.ID}
	o.text = "done"
	return &resultBlock{o}
}

func (t *talk) step(ctx context.Context) error {
	msg, err := t.client.Messages.New(ctx, t.params)
	if err != nil {
		return err
	}
	var back []block
	for _, c := range msg.Content {
		if c.Type == "tool_use" {
			back = append(back, serve(c))
		}
	}
	t.done = len(back) == 0
	return nil
}

func (t *talk) run(ctx context.Context) error {
	for !t.done { // want `only the model can end this loop.* the answer decides \(!t.done`
		if err := t.step(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (t *talk) runBriefly(ctx context.Context) error {
	for left := 10; !t.done && left > 0; left-- {
		if err := t.step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// What is waiting is asked about, and no block says whether there is more.
func (t *talk) drain(ctx context.Context) error {
	for text := range t.queue {
		var b block = &resultBlock{outcome{text: text}}
		t.params.Messages = append(t.params.Messages, anthropic.NewUserMessage(anthropic.NewTextBlock(b.kind()+text)))
		if err := t.step(ctx); err != nil {
			return err
		}
	}
	return nil
}
