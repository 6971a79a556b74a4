// Package uses asks an agent, which has told by itself where its prompt comes from.
package uses

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"promptversion/agent"
	"promptversion/store"
)

func Sort(ctx context.Context, c *anthropic.Client, s *store.Store, mails []string) error {
	a, err := agent.Stored(ctx, c, s)
	if err != nil {
		return err
	}
	for _, m := range mails {
		if _, err := a.Ask(ctx, m); err != nil {
			return err
		}
	}
	_, err = agent.Builtin(c).Ask(ctx, mails[0])
	return err
}
