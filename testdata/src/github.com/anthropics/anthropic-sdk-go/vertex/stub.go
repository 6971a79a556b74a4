// Package vertex stubs what the tests use of github.com/anthropics/anthropic-sdk-go/vertex.
package vertex

import (
	"context"

	sdkoption "github.com/anthropics/anthropic-sdk-go/option"
)

func WithGoogleAuth(ctx context.Context, region string, projectID string, scopes ...string) sdkoption.RequestOption {
	return nil
}
