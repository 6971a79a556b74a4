package options

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"

	"maxtokens/options/session"
)

func sessions(ctx context.Context, api *bedrockruntime.Client) {
	const model = "anthropic.claude-sonnet-5-5"
	session.Open(api, model, session.Warmth(0.5)).Ask(ctx) // want `no max_tokens when it is sent by Client.Converse`
	session.Open(api, model, session.Warmth(0.5), session.Limit(200)).Ask(ctx)
	session.Open(api, model, session.Careful()).Ask(ctx)
}
