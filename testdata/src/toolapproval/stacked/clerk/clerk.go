// Package clerk lets Claude send commands.
package clerk

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/stacked/bus"
)

func Serve(ctx context.Context, on *bus.Bus, b anthropic.ToolUseBlock) error {
	return on.Dispatch(ctx, b.Name, b.Input)
}
