// Package agent calls what is registered.
package agent

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"unsafeoutput/setup/tool"
)

func Turn(ctx context.Context, msg *anthropic.Message) []anthropic.ContentBlockParamUnion {
	var results []anthropic.ContentBlockParamUnion
	for _, block := range msg.Content {
		if block.Type != "tool_use" {
			continue
		}
		out, err := tool.Run(ctx, block.Name, block.Input)
		if err != nil {
			out = err.Error()
		}
		results = append(results, anthropic.NewToolResultBlock(block.ID, out, err != nil))
	}
	return results
}
