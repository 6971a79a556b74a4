// Package either may be given what completes its requests.
package either

import (
	"context"

	"maxtokens/apart/api"
	_ "maxtokens/apart/both"
)

type sender interface {
	Send(ctx context.Context, r api.Request) error
}

func ask(ctx context.Context, s sender) {
	s.Send(ctx, api.Request{Prompt: "hi"})
}
