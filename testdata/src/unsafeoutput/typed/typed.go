// Package typed brings tools and the loop together that calls them: neither knows the other.
package typed

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"

	"dataleak/typed/loop"
	"dataleak/typed/registry"
	"unsafeoutput/typed/settings"
)

func run(ctx context.Context, client *anthropic.Client) error {
	tools := registry.New()
	settings.Any(tools) // want `model output \(tool input\) becomes an environment variable unchecked`
	settings.Known(tools)
	l := &loop.Loop{Client: client, Tools: tools}
	return l.Run(ctx, nil)
}
