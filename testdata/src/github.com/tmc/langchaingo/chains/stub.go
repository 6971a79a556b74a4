// Package chains stubs what the tests use of github.com/tmc/langchaingo/chains.
package chains

import "context"

type Chain interface {
	Call(ctx context.Context, inputs map[string]any, options ...ChainCallOption) (map[string]any, error)
	GetInputKeys() []string
	GetOutputKeys() []string
}

type ChainCallOption func(*chainCallOption)

type chainCallOption struct{}

func Call(ctx context.Context, c Chain, inputValues map[string]any, options ...ChainCallOption) (map[string]any, error)

func Predict(ctx context.Context, c Chain, inputValues map[string]any, options ...ChainCallOption) (string, error)

func Run(ctx context.Context, c Chain, input any, options ...ChainCallOption) (string, error)
