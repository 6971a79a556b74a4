// Package gollm stubs what the tests use of github.com/teilomillet/gollm.
package gollm

import (
	"github.com/teilomillet/gollm/config"
	"github.com/teilomillet/gollm/llm"
)

type (
	ConfigOption = config.ConfigOption
	Prompt       = llm.Prompt
)

var (
	SetProvider = config.SetProvider
	SetModel    = config.SetModel
)

const CacheTypeEphemeral = llm.CacheTypeEphemeral

var (
	NewPrompt        = llm.NewPrompt
	WithContext      = llm.WithContext
	WithSystemPrompt = llm.WithSystemPrompt
)

type LLM interface {
	GetProvider() string
}

func NewLLM(opts ...ConfigOption) (LLM, error) { return nil, nil }
