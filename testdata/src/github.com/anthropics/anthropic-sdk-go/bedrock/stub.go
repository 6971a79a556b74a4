// Package bedrock stubs what the tests use of github.com/anthropics/anthropic-sdk-go/bedrock.
package bedrock

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type MantleClientConfig struct {
	APIKey    string
	AWSRegion string
}

type MantleClient struct {
	Options  []option.RequestOption
	Messages anthropic.MessageService
	Beta     MantleBetaService
}

type MantleBetaService struct {
	Options  []option.RequestOption
	Messages anthropic.BetaMessageService
}

func NewMantleClient(ctx context.Context, cfg MantleClientConfig, opts ...option.RequestOption) (*MantleClient, error) {
	return nil, nil
}
