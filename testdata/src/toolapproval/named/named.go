// Package named runs tools of another package by their names.
package named

import (
	"context"

	"toolapproval/named/llm"
	"toolapproval/named/tools"
)

type Agent struct {
	Chat  llm.Chat
	Tools *tools.Registry
}

func (a *Agent) Run(ctx context.Context, text string) error {
	turn, err := a.Chat.Ask(ctx, text)
	if err != nil {
		return err
	}
	for _, c := range turn.Calls {
		if _, err := a.Tools.Dispatch(ctx, c.Name, c.Args); err != nil {
			return err
		}
	}
	return nil
}
