// Package standin sends by interfaces and func values of its own that stand before a client.
package standin

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
)

type messenger interface {
	New(ctx context.Context, params anthropic.MessageNewParams, opts ...option.RequestOption) (*anthropic.Message, error)
}

type invoker interface {
	InvokeModel(ctx context.Context, params *bedrockruntime.InvokeModelInput, optFns ...func(*bedrockruntime.Options)) (*bedrockruntime.InvokeModelOutput, error)
}

type agent struct {
	api  messenger
	send func(context.Context, anthropic.MessageNewParams, ...option.RequestOption) (*anthropic.Message, error)
}

func newAgent(c anthropic.Client) *agent { return &agent{api: &c.Messages, send: c.Messages.New} }

func (a *agent) answer(ctx context.Context, text string) {
	a.api.New(ctx, anthropic.MessageNewParams{Model: "claude-opus-5"}) // want `no max_tokens when it is sent by messenger.New`
	a.api.New(ctx, anthropic.MessageNewParams{Model: "claude-opus-5", MaxTokens: 100})
	a.api.New(ctx, anthropic.MessageNewParams{Model: "claude-opus-5"}, option.WithJSONSet("max_tokens", 100))
	a.send(ctx, anthropic.MessageNewParams{Model: "claude-opus-5"}) // want `no max_tokens when it is sent by a func value`
	a.send(ctx, anthropic.MessageNewParams{Model: "claude-opus-5", MaxTokens: 100})
}

type body struct {
	Version   string `json:"anthropic_version"`
	MaxTokens int    `json:"max_tokens,omitempty"`
	Prompt    string `json:"prompt"`
}

func invoke(ctx context.Context, api invoker, long bool) {
	b := body{Version: "bedrock-2023-05-31"} // want `no max_tokens when it is sent by invoker.InvokeModel`
	raw, _ := json.Marshal(b)
	api.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String("anthropic.claude-opus-5"), Body: raw})

	c := body{Version: "bedrock-2023-05-31", MaxTokens: 10}
	raw, _ = json.Marshal(c)
	api.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String("anthropic.claude-opus-5"), Body: raw})
}

// What implements the interface here may complete the request.
type sender interface {
	New(ctx context.Context, params anthropic.MessageNewParams, opts ...option.RequestOption) (*anthropic.Message, error)
}

type other interface {
	NewStreaming(ctx context.Context, params anthropic.MessageNewParams) error
}

type complete struct{ inner anthropic.Client }

func (c complete) NewStreaming(ctx context.Context, p anthropic.MessageNewParams) error {
	if p.MaxTokens == 0 {
		p.MaxTokens = 1024
	}
	_, err := c.inner.Messages.New(ctx, p)
	return err
}

func completed(ctx context.Context, o other) {
	o.NewStreaming(ctx, anthropic.MessageNewParams{Model: "claude-opus-5"})
}

// The steps of a pipeline fill in a request.
type step func(*anthropic.MessageNewParams)

type pipeline struct {
	client anthropic.Client
	steps  []step
	limit  int64
}

func newPipeline(c anthropic.Client) *pipeline {
	p := &pipeline{client: c, limit: 100}
	p.steps = []step{p.model, p.limits}
	return p
}

func (p *pipeline) model(m *anthropic.MessageNewParams) { m.Model = "claude-opus-5" }

func (p *pipeline) limits(m *anthropic.MessageNewParams) { m.MaxTokens = p.limit }

func (p *pipeline) run(ctx context.Context) {
	m := anthropic.MessageNewParams{}
	for _, s := range p.steps {
		s(&m)
	}
	p.client.Messages.New(ctx, m)
}

// Elements that are filled in one after the other.
func batch(ctx context.Context, c anthropic.Client, ids []string) {
	reqs := make([]anthropic.MessageBatchNewParamsRequest, len(ids))
	for i, id := range ids {
		reqs[i].CustomID = id
		reqs[i].Params = item()
		reqs[i].Params.MaxTokens = 100
	}
	c.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{Requests: reqs})
}

func item() anthropic.MessageBatchNewParamsRequestParams {
	return anthropic.MessageBatchNewParamsRequestParams{Model: "claude-opus-5"}
}

func unlimited(ctx context.Context, c anthropic.Client, ids []string) {
	reqs := make([]anthropic.MessageBatchNewParamsRequest, len(ids))
	for i, id := range ids {
		reqs[i].CustomID = id
		reqs[i].Params = bare()
	}
	c.Messages.Batches.New(ctx, anthropic.MessageBatchNewParams{Requests: reqs})
}

func bare() anthropic.MessageBatchNewParamsRequestParams {
	return anthropic.MessageBatchNewParamsRequestParams{Model: "claude-opus-5"} // want `no max_tokens when it is sent by MessageBatchService.New`
}
