// Package app asks whichever provider it is given.
package app

import (
	"context"

	"maxtokens/provider"
	"maxtokens/provider/claude"
)

func Run(ctx context.Context) {
	p := claude.New()
	p.Complete(ctx, provider.Request{Prompt: "hi"}) // want `MaxTokens is still 0 when it becomes max_tokens of a request sent by MessageService.New; .*passed to Provider.Complete → claude/claude.go:\d+ sent by MessageService.New`
	p.Complete(ctx, provider.Request{Prompt: "hi", MaxTokens: 100})
}
