// Package configured makes agents of settings.
package configured

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/configured/agent"
	"maxtokens/configured/conf"
)

func run(ctx context.Context, c *anthropic.Client) error {
	cfg, err := conf.Load()
	if err != nil {
		return err
	}
	a := agent.New(c, cfg)
	a.Long(ctx) // want `MaxOutputTokens is still 0`
	a.Short(ctx)
	return nil
}

func set(ctx context.Context, c *anthropic.Client) error {
	cfg, err := conf.Load()
	if err != nil {
		return err
	}
	if cfg.MaxOutputTokens == 0 {
		cfg.MaxOutputTokens = 2048
	}
	a := agent.New(c, cfg)
	a.Long(ctx)
	return nil
}
