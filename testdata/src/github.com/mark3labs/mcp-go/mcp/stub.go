// Package mcp stubs what the tests use of github.com/mark3labs/mcp-go/mcp.
package mcp

import "context"

type Tool struct {
	Name        string          `json:"name"`
	Description string          `json:"description,omitempty"`
	InputSchema ToolInputSchema `json:"inputSchema"`
}

type ToolInputSchema ToolArgumentsSchema

type ToolArgumentsSchema struct {
	Properties map[string]any `json:"properties"`
	Required   []string       `json:"required,omitempty"`
}

type ListToolsRequest struct{}

type ListToolsResult struct {
	Tools []Tool `json:"tools"`
}

type CallToolParams struct {
	Name      string `json:"name"`
	Arguments any    `json:"arguments,omitempty"`
}

type CallToolRequest struct {
	Params CallToolParams `json:"params"`
}

type CallToolResult struct {
	Content []Content `json:"content"`
}

type Content interface {
	isContent()
}

type TextContent struct {
	Text string `json:"text"`
}

func (TextContent) isContent() {}

func AsTextContent(content any) (*TextContent, bool) { return nil, false }

func (r CallToolRequest) BindArguments(target any) error { return nil }

func (r CallToolRequest) GetArguments() map[string]any { return nil }

func (r CallToolRequest) GetRawArguments() any { return nil }

func (r CallToolRequest) GetString(key string, defaultValue string) string { return "" }

func (r CallToolRequest) GetInt(key string, defaultValue int) int { return 0 }

func (r CallToolRequest) GetStringSlice(key string, defaultValue []string) []string { return nil }

func (r CallToolRequest) RequireString(key string) (string, error) { return "", nil }

type TypedToolHandlerFunc[T any] func(ctx context.Context, request CallToolRequest, args T) (*CallToolResult, error)

func NewTypedToolHandler[T any](handler TypedToolHandlerFunc[T]) func(ctx context.Context, request CallToolRequest) (*CallToolResult, error) {
	return nil
}

type ToolOption func(*Tool)

type PropertyOption func(map[string]any)

func WithDescription(description string) ToolOption { return nil }

func WithString(name string, opts ...PropertyOption) ToolOption { return nil }

func Required() PropertyOption { return nil }

func Enum(values ...string) PropertyOption { return nil }

func NewTool(name string, opts ...ToolOption) Tool { return Tool{} }

func NewToolResultJSON[T any](data T) (*CallToolResult, error) { return nil, nil }

func NewToolResultStructured(structured any, fallbackText string) *CallToolResult { return nil }

func NewToolResultStructuredOnly(structured any) *CallToolResult { return nil }

func NewToolResultText(text string) *CallToolResult { return nil }

func NewToolResultError(text string) *CallToolResult { return nil }

type ElicitationResponseAction string

const ElicitationResponseActionAccept ElicitationResponseAction = "accept"

type ElicitationParams struct{ Message string }

type ElicitationRequest struct{ Params ElicitationParams }

type ElicitationResponse struct {
	Action  ElicitationResponseAction `json:"action"`
	Content any                       `json:"content,omitempty"`
}

type ElicitationResult struct{ ElicitationResponse }
