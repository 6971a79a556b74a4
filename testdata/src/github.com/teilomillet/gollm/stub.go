// Package gollm stubs what the tests use of github.com/teilomillet/gollm.
package gollm

import "github.com/teilomillet/gollm/config"

type ConfigOption = config.ConfigOption

var (
	SetProvider = config.SetProvider
	SetModel    = config.SetModel
)

type LLM interface {
	GetProvider() string
}

func NewLLM(opts ...ConfigOption) (LLM, error) { return nil, nil }
