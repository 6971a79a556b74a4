package options

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/options/keeper"
)

func kept(ctx context.Context, c *anthropic.Client) {
	k := keeper.New(c, keeper.WithTasks(3)) // want `tokens is still 0 when it becomes max_tokens`
	k.Ask(ctx)
	k = keeper.New(c, keeper.WithTasks(3), keeper.WithTokens(400))
	k.Ask(ctx)
	k = keeper.NewShort(c, keeper.WithTasks(3))
	k.Ask(ctx)
}
