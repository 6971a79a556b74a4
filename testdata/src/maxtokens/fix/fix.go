package fix

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

func literals(ctx context.Context, c anthropic.Client, history []anthropic.MessageParam) {
	c.Messages.New(ctx, anthropic.MessageNewParams{ // want `no max_tokens`
		Model:    anthropic.ModelClaudeSonnet4_6,
		Messages: history,
	})
	c.Messages.New(ctx, anthropic.MessageNewParams{Messages: history}) // want `no max_tokens`
	c.Messages.New(ctx, anthropic.MessageNewParams{})                  // want `no max_tokens`
	c.Beta.Messages.NewToolRunner(nil, anthropic.BetaToolRunnerParams{ // want `no max_tokens`
		MaxIterations: 3,
	})
	c.Beta.Messages.NewToolRunner(nil, anthropic.BetaToolRunnerParams{ // want `no max_tokens`
		MaxIterations:        3,
		BetaMessageNewParams: anthropic.BetaMessageNewParams{Model: anthropic.ModelClaudeSonnet4_6},
	})
}
