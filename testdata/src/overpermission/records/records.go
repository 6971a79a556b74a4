// Package records runs the tools of a list of records by their names.
package records

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"overpermission/records/tool"
)

func round(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) error {
	tools := []tool.Tool{tool.Shell("."), tool.Task(), tool.Read(), tool.View("docs")}
	params.MaxTokens, params.Tools = 1024, tool.Params(tools)
	msg, err := client.Messages.New(ctx, params)
	if err != nil {
		return err
	}
	for _, block := range msg.Content {
		for _, t := range tools {
			if t.Name != block.Name {
				continue
			}
			if _, err := t.Run(ctx, block.Input); err != nil {
				return err
			}
		}
	}
	return nil
}
