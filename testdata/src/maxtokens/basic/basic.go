// Package basic sends requests from the function that makes them.
package basic

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

func literal(ctx context.Context, c anthropic.Client, history []anthropic.MessageParam) {
	c.Messages.New(ctx, anthropic.MessageNewParams{ // want `this request has no max_tokens when it is sent by MessageService.New on line 12; set MaxTokens`
		Model:    anthropic.ModelClaudeSonnet4_6,
		Messages: history,
	})
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: history})
	c.Messages.New(ctx, anthropic.MessageNewParams{}) // want `no max_tokens`
}

func variable(ctx context.Context, c anthropic.Client, history []anthropic.MessageParam) {
	var params anthropic.MessageNewParams // want `no max_tokens`
	params.Messages = history
	c.Messages.New(ctx, params)
}

func variableSet(ctx context.Context, c anthropic.Client, history []anthropic.MessageParam) {
	var params anthropic.MessageNewParams
	params.Messages = history
	params.MaxTokens = 4096
	c.Messages.New(ctx, params)
}

func pointer(ctx context.Context, c *anthropic.Client, history []anthropic.MessageParam) {
	params := &anthropic.MessageNewParams{Messages: history} // want `no max_tokens`
	c.Messages.New(ctx, *params)
}

func pointerSet(ctx context.Context, c *anthropic.Client, history []anthropic.MessageParam) {
	params := &anthropic.MessageNewParams{Messages: history}
	params.MaxTokens = 4096
	c.Messages.New(ctx, *params)
}

// As a terminal program has it: the limit depends on whether one is configured.
func bothBranches(ctx context.Context, c anthropic.Client, configured *int64) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_6}
	if configured != nil {
		params.MaxTokens = *configured
	} else {
		params.MaxTokens = 4096
	}
	c.Messages.NewStreaming(ctx, params)
}

func oneBranch(ctx context.Context, c anthropic.Client, configured *int64) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_6} // want `no max_tokens when it is sent by MessageService.NewStreaming`
	if configured != nil {
		params.MaxTokens = *configured
	}
	c.Messages.NewStreaming(ctx, params)
}

func oneBranchAndDefault(ctx context.Context, c anthropic.Client, configured int64) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_6}
	params.MaxTokens = configured
	if params.MaxTokens == 0 {
		params.MaxTokens = 1024
	}
	c.Messages.New(ctx, params)
}

func tooLate(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_6} // want `no max_tokens`
	c.Messages.New(ctx, params)
	params.MaxTokens = 1024
}

func inLoop(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_6, MaxTokens: 512}
	for range 3 {
		msg, err := c.Messages.New(ctx, params)
		if err != nil {
			continue
		}
		params.Messages = append(params.Messages, msg.ToParam())
	}
}

func inLoopUnset(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_6} // want `no max_tokens`
	for range 3 {
		msg, err := c.Messages.New(ctx, params)
		if err != nil {
			return
		}
		params.Messages = append(params.Messages, msg.ToParam())
	}
}

func copied(ctx context.Context, c anthropic.Client, first anthropic.MessageNewParams) {
	second := first
	second.Model = anthropic.ModelClaudeHaiku4_5
	c.Messages.New(ctx, second)
}

func overwritten(ctx context.Context, c anthropic.Client) {
	params := anthropic.MessageNewParams{MaxTokens: 1024}
	params = anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5} // want `no max_tokens`
	c.Messages.New(ctx, params)
}

// A constant 0 warms the prompt cache.
func warm(ctx context.Context, c anthropic.Client, system []anthropic.TextBlockParam) {
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 0, System: system})
	const none = 0
	params := anthropic.MessageNewParams{System: system}
	params.MaxTokens = none
	c.Messages.New(ctx, params)
}

func zeroVariable(ctx context.Context, c anthropic.Client, long bool) {
	var limit int64                                                   // want `this is still 0 when it becomes max_tokens of a request sent by MessageService.New on line \d+; give it a value`
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: limit}) // want `still 0`
	if long {
		limit = 8192
	}
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: limit})
	if limit == 0 {
		limit = 512
	}
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: limit})
}

func switched(ctx context.Context, c anthropic.Client, model string) {
	var limit int64
	switch model {
	case anthropic.ModelClaudeOpus4_6:
		limit = 32000
	default:
		limit = 8192
	}
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: limit})
}

var limit int64 // want `still 0`

var flagged int64 = 1024

func packageVariables(ctx context.Context, c anthropic.Client) {
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: limit})
	c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: flagged})
}

var base = anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5} // want `no max_tokens`

var complete = anthropic.MessageNewParams{Model: anthropic.ModelClaudeHaiku4_5, MaxTokens: 1024}

func packageRequests(ctx context.Context, c anthropic.Client, history []anthropic.MessageParam) {
	params := base
	params.Messages = history
	c.Messages.New(ctx, params)
	params = complete
	params.Messages = history
	c.Messages.New(ctx, params)
}

func counts(ctx context.Context, c anthropic.Client, history []anthropic.MessageParam) {
	c.Messages.CountTokens(ctx, anthropic.MessageCountTokensParams{Messages: history})
	c.Models.Get(ctx, anthropic.ModelClaudeHaiku4_5, anthropic.ModelGetParams{})
}

func options(ctx context.Context, c anthropic.Client, body []byte) {
	c.Messages.New(ctx, anthropic.MessageNewParams{}, option.WithRequestBody("application/json", body))
	c.Messages.New(ctx, anthropic.MessageNewParams{}, option.WithJSONSet("max_tokens", 1024))
	c.Messages.New(ctx, anthropic.MessageNewParams{}, option.WithJSONSet("top_k", 5)) // want `no max_tokens`
	c.Messages.New(ctx, anthropic.MessageNewParams{}, option.WithMaxRetries(1))       // want `no max_tokens`
}
