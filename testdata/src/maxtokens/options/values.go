package options

import (
	"context"

	"maxtokens/options/asked"
)

func values(ctx context.Context, c *asked.Client, more asked.Option) {
	c.Ask(ctx, asked.System("Be brief."))                 // want `no max_tokens when it is sent by MessageService.New`
	c.Ask(ctx, asked.Tag("a"), asked.System("Be brief.")) // want `no max_tokens`
	c.Ask(ctx, asked.System("Be brief."), asked.Limit(100))
	c.Ask(ctx, asked.Budget(100), asked.Tag("a"))
	c.Ask(ctx, asked.Tag("a"), more)
}
