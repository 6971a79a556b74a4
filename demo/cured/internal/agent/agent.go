// Package agent lets Claude answer a question with the help of tools.
package agent

import (
	"context"
	"errors"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"github.com/claudelint/claudelint/demo/cured/internal/prompt"
	"github.com/claudelint/claudelint/demo/cured/internal/tools"
)

const (
	model    = anthropic.ModelClaudeSonnet5_5
	maxTurns = 10
)

// An Agent answers questions. It may be used by several goroutines.
type Agent struct {
	client anthropic.Client
	tools  map[string]tools.Tool
	params []anthropic.ToolUnionParam
}

// New returns an agent that may use the given tools.
func New(client anthropic.Client, all []tools.Tool) *Agent {
	a := &Agent{client: client, tools: map[string]tools.Tool{}}
	for _, t := range all {
		a.tools[t.Name] = t
		a.params = append(a.params, t.Param())
	}
	return a
}

// Answer answers a question about a product.
func (a *Agent) Answer(ctx context.Context, product, question string) (string, error) {
	params := anthropic.MessageNewParams{
		Model:     model,
		MaxTokens: 2048,
		System:    []anthropic.TextBlockParam{{Text: prompt.Support}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt.Ticket(product, question)))},
		Tools:     a.params,
	}
	for range maxTurns {
		message, err := a.client.Messages.New(ctx, params)
		if err != nil {
			return "", err
		}
		results := a.runTools(ctx, message)
		if len(results) == 0 {
			return text(message), nil
		}
		params.Messages = append(params.Messages, message.ToParam(), anthropic.NewUserMessage(results...))
	}
	return "", errors.New("too many turns")
}

// runTools runs the tools that a message asks for.
func (a *Agent) runTools(ctx context.Context, message *anthropic.Message) []anthropic.ContentBlockParamUnion {
	var results []anthropic.ContentBlockParamUnion
	for _, block := range message.Content {
		use, ok := block.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		tool, ok := a.tools[use.Name]
		if !ok {
			results = append(results, anthropic.NewToolResultBlock(use.ID, "no such tool", true))
			continue
		}
		result, err := tool.Run(ctx, use.Input)
		if err != nil {
			result = err.Error()
		}
		results = append(results, anthropic.NewToolResultBlock(use.ID, result, err != nil))
	}
	return results
}

// text returns the text of a message.
func text(message *anthropic.Message) string {
	var b strings.Builder
	for _, block := range message.Content {
		b.WriteString(block.Text)
	}
	return b.String()
}
