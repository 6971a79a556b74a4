// Package chosen chooses among the implementations of an interface in the function that uses it.
package chosen

import (
	"context"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"

	"promptversion/sources"
)

type bot struct{ client anthropic.Client }

func (b *bot) ask(ctx context.Context, system, question string) error {
	_, err := b.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1000,
		System:    []anthropic.TextBlockParam{{Text: system}}, // want `HTTP response.*chosen.go:55 passed to ask` `HTTP response.*chosen.go:79 passed to ask` `HTTP response.*chosen.go:89 passed to ask`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
	return err
}

func (b *bot) local(ctx context.Context, file, question string) error {
	var src sources.Source = sources.Builtin{}
	if file != "" {
		src = sources.File{Path: file}
	}
	system, err := src.Find(ctx, "local")
	if err != nil {
		return err
	}
	return b.ask(ctx, system, question)
}

func choose(kind, at string) (sources.Source, error) {
	switch kind {
	case "file":
		return sources.File{Path: at}, nil
	case "":
		return sources.Builtin{}, nil
	}
	return nil, errors.New("no such source")
}

func (b *bot) any(ctx context.Context, url, question string) error {
	var src sources.Source = sources.Builtin{}
	if url != "" {
		src = &sources.Hub{URL: url}
	}
	system, err := src.Find(ctx, "any")
	if err != nil {
		return err
	}
	return b.ask(ctx, system, question)
}

func (b *bot) chosen(ctx context.Context, kind, at, question string) error {
	src, err := choose(kind, at)
	if err != nil {
		return err
	}
	run := func() error {
		system, err := src.Find(ctx, "chosen")
		if err != nil {
			return err
		}
		return b.ask(ctx, system, question)
	}
	return run()
}

// given does not know what it is given.
func (b *bot) given(ctx context.Context, src sources.Source, question string) error {
	system, err := src.Find(ctx, "given")
	if err != nil {
		return err
	}
	return b.ask(ctx, system, question)
}

// held has the source that a caller put there.
func (b *bot) held(ctx context.Context, list []sources.Source, question string) error {
	for _, src := range list {
		system, err := src.Find(ctx, "held")
		if err != nil {
			return err
		}
		if err := b.ask(ctx, system, question); err != nil {
			return err
		}
	}
	return nil
}
