// Package desk asks about what another package reads.
package desk

import (
	"context"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"undelimited/pages/store"
)

type Desk struct{ api anthropic.Client }

func (d *Desk) Ask(ctx context.Context, text string) {
	d.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `external content \(file\)` `external content \(file\)`
	})
}

// File summarizes a file: what is in it is external, whoever named it.
func (d *Desk) File(ctx context.Context, name string) {
	text, err := store.Read(name)
	if err != nil {
		return
	}
	d.Ask(ctx, "Summarize this file: "+text)
}

func (d *Desk) Topics(ctx context.Context, name string) {
	lines, err := store.Lines(name)
	if err != nil {
		return
	}
	d.Ask(ctx, "Group these headlines:\n"+strings.Join(lines, "\n"))
}

func (d *Desk) Tagged(ctx context.Context, name string) {
	if text, err := store.Read(name); err == nil {
		d.Ask(ctx, "Summarize this file.\n<file>\n"+text+"\n</file>")
	}
}

func (d *Desk) page(ctx context.Context, url string) {
	title, body, n, err := store.Page(url)
	if err != nil {
		return
	}
	d.Ask(ctx, strings.Repeat("Write a sentence about pages.", n))
	d.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Summarize the page " + title))}, // missed
	})
	d.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Summarize the page: " + body))}, // missed
	})
	d.Ask(ctx, "Summarize the page.\n<page>\n"+body+"\n</page>")
}

func (d *Desk) news(ctx context.Context, url string) {
	items, err := store.News(url)
	if err != nil {
		return
	}
	for _, it := range items {
		d.api.Messages.New(ctx, anthropic.MessageNewParams{
			MaxTokens: 1024,
			Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Is this important? " + it.Title))}, // want `external content \(HTTP response\)`
		})
		d.Ask(ctx, "Is this important?\n<item>"+it.Description+"</item>")
	}
}
