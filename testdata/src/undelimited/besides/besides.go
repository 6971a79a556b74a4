// Package besides joins what a record says in its fields, for whoever fills it in.
package besides

import (
	"context"
	"fmt"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type Client struct{ api anthropic.Client }

func (c *Client) send(ctx context.Context, turn string) {
	c.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))},
	})
}

// Request is filled in by whoever asks.
type Request struct {
	Instruction string
	Heading     string
	Text        string
	System      string
}

func (c *Client) Ask(ctx context.Context, r Request) {
	c.send(ctx, fmt.Sprintf("%s\n\n%s", r.Instruction, r.Text))
}

func (c *Client) Headed(ctx context.Context, r *Request) {
	c.send(ctx, r.Heading+"\n"+r.Text)
}

// Tagged encloses the text.
func (c *Client) Tagged(ctx context.Context, r Request) {
	c.send(ctx, fmt.Sprintf("%s\n\n<text>%s</text>", r.Instruction, r.Text))
}

// A Prompt is put together in a chain.
type Prompt struct {
	task    string
	context []string
	input   string
}

func NewPrompt(task string) *Prompt { return &Prompt{task: task} }

func (p *Prompt) Context(s ...string) *Prompt { p.context = append(p.context, s...); return p }
func (p *Prompt) Input(s string) *Prompt      { p.input = s; return p }

func (p *Prompt) build() string {
	var b strings.Builder
	b.WriteString(p.task)
	for _, c := range p.context {
		b.WriteString("\n\n")
		b.WriteString(c)
	}
	b.WriteString("\n\n" + p.input)
	return b.String()
}

func (c *Client) Text(ctx context.Context, p *Prompt) { c.send(ctx, p.build()) }

// Extract hands it on.
func Extract[T any](ctx context.Context, c *Client, p *Prompt) (v T) {
	c.Text(ctx, p)
	return v
}

// Element puts text into an element of its own.
func Element(name, text string) string {
	return "<" + name + ">\n" + strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(text) + "\n</" + name + ">"
}
