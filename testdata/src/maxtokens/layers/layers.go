// Package layers has parts that hold parts, each behind the same interface: there is no end to the ways in which one
// may lie in another.
package layers

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type Model interface{ Update(msg string) Model }

type settings struct{ limit int64 }

type app struct {
	client   *anthropic.Client
	settings settings
}

func (a *app) ask(msg string) {
	a.client.Messages.New(context.Background(), anthropic.MessageNewParams{
		MaxTokens: a.settings.limit,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(msg))},
	})
}

type page struct {
	app                       *app
	left, right, above, below Model
}

func (p *page) Update(msg string) Model {
	p.app.ask(msg)
	p.left, p.right = p.left.Update(msg), p.right.Update(msg)
	p.above, p.below = p.above.Update(msg), p.below.Update(msg)
	return p
}

type table struct {
	app                      *app
	head, body, foot, margin Model
}

func (t *table) Update(msg string) Model {
	t.app.ask(msg)
	t.head, t.body = t.head.Update(msg), t.body.Update(msg)
	t.foot, t.margin = t.foot.Update(msg), t.margin.Update(msg)
	return t
}

type dialog struct {
	inner, outer Model
	app          *app
}

func (d *dialog) Update(msg string) Model {
	d.app.ask(msg)
	d.inner, d.outer = d.inner.Update(msg), d.outer.Update(msg)
	return d
}

func limited(c *anthropic.Client) {
	d := &dialog{app: &app{client: c, settings: settings{limit: 1024}}}
	d.Update("hello")
}

func unlimited(c *anthropic.Client) {
	p := &page{app: &app{client: c}} // want `limit is still 0 when it becomes max_tokens`
	p.Update("hello")
}
