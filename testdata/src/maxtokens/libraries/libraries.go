// Package libraries sends requests by other libraries than the SDK.
package libraries

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
	other "github.com/liushuangls/go-anthropic/v2"
	"github.com/mozilla-ai/any-llm-go/providers"
	anyllm "github.com/mozilla-ai/any-llm-go/providers/anthropic"
)

func converse(ctx context.Context, c *bedrockruntime.Client, model string, messages []types.Message) {
	c.Converse(ctx, &bedrockruntime.ConverseInput{ // want `no max_tokens when it is sent by Client.Converse on line \d+`
		ModelId:  aws.String(model),
		Messages: messages,
	})
	input := bedrockruntime.ConverseStreamInput{ // want `no max_tokens`
		ModelId:         aws.String("anthropic.claude-sonnet-4-6-v1:0"),
		InferenceConfig: &types.InferenceConfiguration{Temperature: aws.Float32(0.5)},
	}
	c.ConverseStream(ctx, &input)
	c.Converse(ctx, &bedrockruntime.ConverseInput{
		ModelId:         aws.String(model),
		InferenceConfig: &types.InferenceConfiguration{MaxTokens: aws.Int32(1024)},
	})
	limits := &types.InferenceConfiguration{}
	limits.MaxTokens = aws.Int32(1024)
	c.Converse(ctx, &bedrockruntime.ConverseInput{ModelId: aws.String(model), InferenceConfig: limits})
	c.Converse(ctx, &bedrockruntime.ConverseInput{ModelId: aws.String("amazon.nova-pro-v1:0"), Messages: messages})
	const titan = "amazon.titan-text-express-v1"
	c.Converse(ctx, &bedrockruntime.ConverseInput{ModelId: aws.String(titan)})
}

type wish struct {
	Tokens int32 `json:"tokens"`
}

// The limit is a number to which a pointer is made.
func wished(w http.ResponseWriter, r *http.Request, c *bedrockruntime.Client) {
	var of wish
	if json.NewDecoder(r.Body).Decode(&of) != nil {
		return
	}
	limited(r.Context(), c, of.Tokens) // want `a remote party chooses this number without an upper bound`
	limited(r.Context(), c, min(of.Tokens, 2000))
}

func limited(ctx context.Context, c *bedrockruntime.Client, n int32) {
	c.Converse(ctx, &bedrockruntime.ConverseInput{
		ModelId:         aws.String("anthropic.claude-sonnet-4-6-v1:0"),
		InferenceConfig: &types.InferenceConfiguration{MaxTokens: aws.Int32(n)},
	})
}

type native struct {
	Version   string `json:"anthropic_version"`
	MaxTokens int    `json:"max_tokens"`
	Messages  []any  `json:"messages"`
}

func invoke(ctx context.Context, c *bedrockruntime.Client, model string, messages []any) {
	body, err := json.Marshal(native{Version: "bedrock-2023-05-31", Messages: messages}) // want `no max_tokens when it is sent by Client.InvokeModel`
	if err != nil {
		return
	}
	c.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String(model), Body: body})
	body, _ = json.Marshal(native{Version: "bedrock-2023-05-31", Messages: messages, MaxTokens: 100})
	c.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String(model), Body: body})
	body, _ = json.Marshal(map[string]any{"anthropic_version": "bedrock-2023-05-31", "messages": messages}) // want `no max_tokens`
	c.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String(model), Body: body})
	// The body of another model.
	body, _ = json.Marshal(map[string]any{"messages": messages, "inferenceConfig": nil})
	c.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String(model), Body: body})
}

func create(ctx context.Context, c *other.Client, messages []other.Message) {
	c.CreateMessages(ctx, other.MessagesRequest{Messages: messages}) // want `no max_tokens when it is sent by Client.CreateMessages`
	c.CreateMessages(ctx, other.MessagesRequest{Messages: messages, MaxTokens: 100})
	c.CreateMessagesStream(ctx, other.MessagesStreamRequest{MessagesRequest: other.MessagesRequest{Messages: messages}}) // want `no max_tokens`
	c.CreateMessagesStream(ctx, other.MessagesStreamRequest{MessagesRequest: other.MessagesRequest{MaxTokens: 100}})
	c.CountTokens(ctx, other.MessagesRequest{Messages: messages})
}

// The library's own default limits the answer.
func complete(ctx context.Context, p *anyllm.Provider, messages []providers.Message) {
	p.Completion(ctx, providers.CompletionParams{Messages: messages})
}
