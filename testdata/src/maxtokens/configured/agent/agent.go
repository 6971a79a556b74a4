// Package agent asks as it is configured.
package agent

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"maxtokens/configured/conf"
)

// Agent asks.
type Agent struct {
	client *anthropic.Client
	conf   *conf.Config
}

// New returns an Agent.
func New(c *anthropic.Client, conf *conf.Config) *Agent { return &Agent{c, conf} }

// Long asks.
func (a *Agent) Long(ctx context.Context) {
	a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: a.conf.MaxOutputTokens})
}

// Short asks.
func (a *Agent) Short(ctx context.Context) {
	a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: a.conf.TokenLimit})
}
