// Package helpers makes, completes and sends requests in functions of their own.
package helpers

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

// Helpers that complete a request.

func applyDefaults(p *anthropic.MessageNewParams) {
	if p.MaxTokens == 0 {
		p.MaxTokens = 1024
	}
	if p.Model == "" {
		p.Model = anthropic.ModelClaudeHaiku4_5
	}
}

func applyModel(p *anthropic.MessageNewParams) { p.Model = anthropic.ModelClaudeHaiku4_5 }

func applyIfLong(p *anthropic.MessageNewParams, long bool) {
	if long {
		p.MaxTokens = 32000
	}
}

func setLimit(p *anthropic.MessageNewParams, n int64) { p.MaxTokens = n }

func filled(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{}
	applyDefaults(&params)
	c.Messages.New(ctx, params)
}

func halfFilled(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{} // want `no max_tokens`
	applyModel(&params)
	c.Messages.New(ctx, params)
}

func sometimesFilled(ctx context.Context, c anthropic.Client, long bool) {
	params := anthropic.MessageNewParams{} // want `no max_tokens`
	applyIfLong(&params, long)
	c.Messages.New(ctx, params)
}

func limited(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{}
	setLimit(&params, 100)
	c.Messages.New(ctx, params)
}

func limitedToNothing(ctx context.Context, c anthropic.Client) {
	var n int64
	params := anthropic.MessageNewParams{}
	setLimit(&params, n) // want `still 0`
	c.Messages.New(ctx, params)
}

func decoded(ctx context.Context, c anthropic.Client, data []byte) error {
	var params anthropic.MessageNewParams
	if err := json.Unmarshal(data, &params); err != nil {
		return err
	}
	_, err := c.Messages.New(ctx, params)
	return err
}

// Helpers that make a request.

func build(prompt string) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{ // want `no max_tokens when it is sent by MessageService.New on line \d+`
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))},
	}
}

func buildComplete(prompt string) (params anthropic.MessageNewParams, err error) {
	if prompt == "" {
		return anthropic.MessageNewParams{}, errors.New("nothing to ask")
	}
	params.MaxTokens = 1024
	params.Messages = append(params.Messages, anthropic.NewUserMessage(anthropic.NewTextBlock(prompt)))
	return params, nil
}

func buildPointer(n int64) *anthropic.MessageNewParams {
	return &anthropic.MessageNewParams{MaxTokens: n}
}

func built(ctx context.Context, c anthropic.Client) error {
	c.Messages.New(ctx, build("hi"))
	params, err := buildComplete("hi")
	if err != nil {
		return err
	}
	c.Messages.New(ctx, params)
	c.Messages.New(ctx, *buildPointer(512))
	later := build("hi")
	later.MaxTokens = 100
	c.Messages.New(ctx, later)
	return nil
}

// Helpers that send a request.

func send(ctx context.Context, c *anthropic.Client, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	return c.Messages.New(ctx, params)
}

func sendBest(ctx context.Context, c *anthropic.Client, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	params.Model = anthropic.ModelClaudeOpus4_6
	return send(ctx, c, params)
}

func sendLimited(ctx context.Context, c *anthropic.Client, params anthropic.MessageNewParams) (*anthropic.Message, error) {
	params.MaxTokens = 1024
	return send(ctx, c, params)
}

func ask(ctx context.Context, c *anthropic.Client, prompt string, limit int64) (*anthropic.Message, error) {
	return send(ctx, c, anthropic.MessageNewParams{MaxTokens: limit})
}

func sends(ctx context.Context, c *anthropic.Client) {
	sendBest(ctx, c, anthropic.MessageNewParams{System: nil}) // want `no max_tokens when it is sent by MessageService.New on line \d+; .* \(via helpers.go:\d+ passed to sendBest → helpers.go:\d+ passed to send → helpers.go:\d+ sent by MessageService.New\)`
	sendBest(ctx, c, anthropic.MessageNewParams{MaxTokens: 10})
	sendLimited(ctx, c, anthropic.MessageNewParams{})
	ask(ctx, c, "hi", 1024)
	ask(ctx, c, "warm", 0)
	var unset int64
	ask(ctx, c, "hi", unset) // want `still 0`
}

// Closures, goroutines, retries.

func retry(f func() error) error {
	for range 3 {
		if f() == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return errors.New("gave up")
}

func retried(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5} // want `no max_tokens`
	retry(func() error {
		_, err := c.Messages.New(ctx, params)
		return err
	})
}

func retriedComplete(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5}
	params.MaxTokens = 1024
	retry(func() error {
		_, err := c.Messages.New(ctx, params)
		return err
	})
}

func setInClosure(ctx context.Context, c anthropic.Client) {
	var params anthropic.MessageNewParams
	limit := func(n int64) { params.MaxTokens = n }
	limit(1024)
	c.Messages.New(ctx, params)
}

func setBeforeClosureRuns(ctx context.Context, c anthropic.Client) {
	var params anthropic.MessageNewParams
	call := func() { c.Messages.New(ctx, params) }
	params.MaxTokens = 1024
	call()
}

func concurrent(ctx context.Context, c anthropic.Client, prompts []string) {
	for range prompts {
		go func() {
			c.Messages.New(ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
		}()
		go c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100})
		defer c.Messages.New(ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
	}
}

func funcValue(ctx context.Context, c anthropic.Client) {
	call := func(p anthropic.MessageNewParams) { c.Messages.New(ctx, p) }
	call(anthropic.MessageNewParams{}) // want `no max_tokens`
	call(anthropic.MessageNewParams{MaxTokens: 1})
}

// Fields.

type assistant struct {
	client    *anthropic.Client
	params    anthropic.MessageNewParams
	maxTokens int64
}

func (a *assistant) ask(ctx context.Context) {
	a.client.Messages.New(ctx, a.params)
}

func (a *assistant) askLimited(ctx context.Context) {
	params := a.params
	params.MaxTokens = a.maxTokens
	a.client.Messages.New(ctx, params)
}

func (a *assistant) askOr(ctx context.Context, limit int64) {
	params := a.params
	params.MaxTokens = limit
	if limit <= 0 {
		params.MaxTokens = 1024
	}
	a.client.Messages.New(ctx, params)
}

func newAssistant(c *anthropic.Client) *assistant {
	return &assistant{client: c, params: anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5}} // want `no max_tokens`
}

func newLimited(c *anthropic.Client, n int64) *assistant {
	a := &assistant{client: c, maxTokens: n}
	if a.maxTokens == 0 {
		a.maxTokens = 1024
	}
	return a
}

func assistants(ctx context.Context, c *anthropic.Client) {
	newAssistant(c).ask(ctx)
	newLimited(c, 0).askLimited(ctx)
	newAssistant(c).askOr(ctx, 0)
	var unlimited assistant // want `still 0`
	unlimited.askLimited(ctx)
}

// Settings.

type config struct {
	MaxTokens int64 `json:"max_tokens"`
	Model     string
}

func configured(ctx context.Context, c *anthropic.Client, cfg config) {
	send(ctx, c, anthropic.MessageNewParams{MaxTokens: cfg.MaxTokens, Model: cfg.Model})
}

func settings(ctx context.Context, c *anthropic.Client, data []byte) {
	var cfg config
	if json.Unmarshal(data, &cfg) == nil {
		configured(ctx, c, cfg)
	}
	var flags config
	flag.Int64Var(&flags.MaxTokens, "max-tokens", 1024, "length of an answer")
	flag.Parse()
	configured(ctx, c, flags)
	n := flag.Int64("tokens", 1024, "length of an answer")
	send(ctx, c, anthropic.MessageNewParams{MaxTokens: *n})
	configured(ctx, c, config{Model: anthropic.ModelClaudeHaiku4_5}) // want `still 0`
}

// Generics.

type request interface{ anthropic.MessageNewParams }

func each[T any](items []T, do func(T)) {
	for _, item := range items {
		do(item)
	}
}

func sendAny[C interface {
	comparable
	New(anthropic.MessageNewParams)
}](ctx context.Context, client *anthropic.Client, c C, params anthropic.MessageNewParams) {
	client.Messages.New(ctx, params)
}

type sink struct{}

func (sink) New(anthropic.MessageNewParams) {}

func generic(ctx context.Context, c *anthropic.Client) {
	each([]anthropic.MessageNewParams{{MaxTokens: 1}, {MaxTokens: 2}}, func(p anthropic.MessageNewParams) { send(ctx, c, p) })
	sendAny(ctx, c, sink{}, anthropic.MessageNewParams{}) // want `no max_tokens`
	sendAny(ctx, c, sink{}, anthropic.MessageNewParams{MaxTokens: 1})
}

// Slices.

func all(ctx context.Context, c *anthropic.Client) {
	for _, p := range []anthropic.MessageNewParams{
		{MaxTokens: 100},
		{Model: anthropic.ModelClaudeHaiku4_5}, // want `no max_tokens`
	} {
		send(ctx, c, p)
	}
}

// Functional options.

type option func(*anthropic.MessageNewParams)

func withLimit(n int64) option {
	return func(p *anthropic.MessageNewParams) { p.MaxTokens = n }
}

func withModel(m string) option {
	return func(p *anthropic.MessageNewParams) { p.Model = m }
}

func sendWith(ctx context.Context, c *anthropic.Client, opts ...option) {
	var params anthropic.MessageNewParams
	for _, o := range opts {
		o(&params)
	}
	send(ctx, c, params)
}

func optional(ctx context.Context, c *anthropic.Client) {
	sendWith(ctx, c, withLimit(100), withModel(anthropic.ModelClaudeHaiku4_5))
}

// A builder.

type builder struct{ params anthropic.MessageNewParams }

func newBuilder() *builder { return &builder{} } // want `no max_tokens`

func (b *builder) model(m string) *builder {
	b.params.Model = m
	return b
}

func (b *builder) limit(n int64) *builder {
	b.params.MaxTokens = n
	return b
}

func (b *builder) build() anthropic.MessageNewParams { return b.params }

func building(ctx context.Context, c *anthropic.Client) {
	c.Messages.New(ctx, newBuilder().model(anthropic.ModelClaudeHaiku4_5).limit(10).build())
	c.Messages.New(ctx, newBuilder().model(anthropic.ModelClaudeHaiku4_5).build())
}

// Tables, channels, embedding.

type named struct {
	anthropic.MessageNewParams
	name string
}

func embedding(ctx context.Context, c *anthropic.Client) {
	n := named{name: "a"}
	n.MaxTokens = 100
	c.Messages.New(ctx, n.MessageNewParams)
	m := named{name: "b"} // want `no max_tokens`
	c.Messages.New(ctx, m.MessageNewParams)
}

var table = map[string]anthropic.MessageNewParams{
	"short": {MaxTokens: 100},
	"long":  {MaxTokens: 10000},
}

func fromTable(ctx context.Context, c *anthropic.Client, jobs chan anthropic.MessageNewParams) {
	c.Messages.New(ctx, table["short"])
	c.Messages.New(ctx, <-jobs)
}

var byModel = map[string]int64{"short": 100}

func limitOf(model string) int64 {
	if n, ok := byModel[model]; ok {
		return n
	}
	return 1024
}

func looked(ctx context.Context, c *anthropic.Client, model string, override *int64) {
	limit := limitOf(model)
	if override != nil {
		limit = *override
	}
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: limit})
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: byModel[model]})
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: max(limit, 1)})
}
