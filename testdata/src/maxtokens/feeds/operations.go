package feeds

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/danielgtaylor/huma/v2"
)

type wishIn struct {
	Tokens int64 `query:"tokens"`
}

type boundIn struct {
	Tokens int64 `query:"tokens" minimum:"1" maximum:"4000"`
}

type wishOut struct{ Body string }

type operations struct{ client anthropic.Client }

func (o *operations) register(api huma.API) {
	huma.Post(api, "/wish", o.wish)
	huma.Post(api, "/checked", o.checked)
	huma.Post(api, "/bound", o.bound)
}

func (o *operations) wish(ctx context.Context, in *wishIn) (*wishOut, error) {
	o.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Tokens}) // want `a remote party chooses this number without an upper bound`
	return nil, nil
}

func (o *operations) checked(ctx context.Context, in *wishIn) (*wishOut, error) {
	o.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: min(in.Tokens, 4000)})
	return nil, nil
}

func (o *operations) bound(ctx context.Context, in *boundIn) (*wishOut, error) {
	o.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Tokens})
	return nil, nil
}
