// Package both has two senders, of which one completes requests.
package both

import (
	"context"

	"maxtokens/apart/api"
)

// Plain sends what it is given.
type Plain struct{ api.Client }

// Complete completes it.
type Complete struct{ inner *api.Client }

// Send sends r.
func (c *Complete) Send(ctx context.Context, r api.Request) error {
	if r.MaxTokens == 0 {
		r.MaxTokens = 1024
	}
	return c.inner.Send(ctx, r)
}
