// Package setup sets up the tools that an agent calls: none of them knows another.
package setup

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"unsafeoutput/setup/agent"
	"unsafeoutput/setup/files"
	_ "unsafeoutput/setup/hooks" // want `model output \(tool input\) becomes a file path unchecked`
)

func run(ctx context.Context, msg *anthropic.Message) {
	files.Mount("/srv") // want `model output \(tool input\) becomes a file path unchecked`
	agent.Turn(ctx, msg)
}
