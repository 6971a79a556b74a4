// Package llm stubs what the tests use of github.com/teilomillet/gollm/llm.
package llm

type CacheType string

const CacheTypeEphemeral CacheType = "ephemeral"

type Prompt struct{ Input string }

type PromptOption func(*Prompt)

func NewPrompt(input string, opts ...PromptOption) *Prompt { return nil }

func WithContext(context string) PromptOption { return nil }

func WithSystemPrompt(prompt string, cacheType CacheType) PromptOption { return nil }
