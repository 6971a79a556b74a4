// Package llms stubs what the tests use of github.com/tmc/langchaingo/llms.
package llms

import "context"

type ChatMessageType string

const (
	ChatMessageTypeHuman  ChatMessageType = "human"
	ChatMessageTypeSystem ChatMessageType = "system"
)

type MessageContent struct {
	Role  ChatMessageType
	Parts []ContentPart
}

type ContentPart interface{ isPart() }

type TextContent struct{ Text string }

func (TextContent) isPart() {}

func TextPart(s string) TextContent { return TextContent{} }

func TextParts(role ChatMessageType, parts ...string) MessageContent { return MessageContent{} }

type Model interface {
	Call(ctx context.Context, prompt string, options ...CallOption) (string, error)
}

type CallOption func(*CallOptions)

type CallOptions struct{}

type PromptValue interface{ String() string }

func GenerateFromSinglePrompt(ctx context.Context, llm Model, prompt string, options ...CallOption) (string, error) {
	return "", nil
}

type ChatMessage interface {
	GetType() ChatMessageType
	GetContent() string
}

type Tool struct {
	Type     string              `json:"type"`
	Function *FunctionDefinition `json:"function,omitempty"`
}

type FunctionDefinition struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	Parameters  any    `json:"parameters,omitempty"`
	Strict      bool   `json:"strict,omitempty"`
}
