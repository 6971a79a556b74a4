// Package bedrockruntime stubs what the tests use of github.com/aws/aws-sdk-go-v2/service/bedrockruntime.
package bedrockruntime

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
)

type Client struct{}

type Options struct{}

type ConverseInput struct {
	ModelId         *string
	InferenceConfig *types.InferenceConfiguration
	Messages        []types.Message
}

type ConverseOutput struct {
	Output     types.ConverseOutput
	StopReason types.StopReason
}

func (c *Client) Converse(ctx context.Context, params *ConverseInput, optFns ...func(*Options)) (*ConverseOutput, error) {
	return nil, nil
}

type ConverseStreamInput struct {
	ModelId         *string
	InferenceConfig *types.InferenceConfiguration
	Messages        []types.Message
}

type ConverseStreamOutput struct{}

func (c *Client) ConverseStream(ctx context.Context, params *ConverseStreamInput, optFns ...func(*Options)) (*ConverseStreamOutput, error) {
	return nil, nil
}

type InvokeModelInput struct {
	ModelId *string
	Body    []byte
}

type InvokeModelOutput struct{ Body []byte }

func (c *Client) InvokeModel(ctx context.Context, params *InvokeModelInput, optFns ...func(*Options)) (*InvokeModelOutput, error) {
	return nil, nil
}
