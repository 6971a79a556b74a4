// Package raw writes requests as JSON.
package raw

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"os"
)

const endpoint = "https://api.anthropic.com/v1/messages"

type toolDef struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

type mcpServer struct {
	Type string `json:"type"`
	URL  string `json:"url"`
	Name string `json:"name"`
	Conf *conf  `json:"tool_configuration,omitempty"`
}

type conf struct {
	AllowedTools []string `json:"allowed_tools"`
}

func ask(ctx context.Context, body map[string]any) (*http.Response, error) { return post(ctx, body) }

func post(ctx context.Context, body any) (*http.Response, error) {
	b, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint, bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	req.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
	return http.DefaultClient.Do(req)
}

func Shell(ctx context.Context, messages []any) (*http.Response, error) {
	return ask(ctx, map[string]any{
		"model": "claude-opus-5-5", "max_tokens": 1024, "messages": messages,
		"tools": []map[string]any{{"type": "bash_20250124", "name": "bash"}}, // want `the model is given`
	})
}

// Click is a call of a tool that is described elsewhere.
func Click(ctx context.Context, x, y int) (*http.Response, error) {
	return post(ctx, map[string]any{"type": "computer_20250124", "action": "left_click", "coordinate": []int{x, y}})
}

func Desktop(ctx context.Context, messages []any) (*http.Response, error) {
	return ask(ctx, map[string]any{
		"model": "claude-opus-5-5", "max_tokens": 1024, "messages": messages,
		"tools": []map[string]any{{"type": "computer_20250124", "name": "computer", "display_width_px": 800}}, // want `the model is given`
	})
}

func Typed(ctx context.Context, messages []any) (*http.Response, error) {
	return ask(ctx, map[string]any{
		"model": "claude-opus-5-5", "max_tokens": 1024, "messages": messages,
		"tools": []toolDef{
			{Type: "computer_20250124", Name: "computer"}, // want `the model is given`
			{Type: "web_search_20250305", Name: "web_search"},
		},
	})
}

func Connector(ctx context.Context, messages []any) (*http.Response, error) {
	return ask(ctx, map[string]any{
		"model": "claude-opus-5-5", "max_tokens": 1024, "messages": messages,
		"mcp_servers": []map[string]any{
			{"type": "url", "url": "https://a.example.com", "name": "a"}, // want `the model is given`
			{"type": "url", "url": "https://b.example.com", "name": "b", "tool_configuration": map[string]any{"allowed_tools": []string{"x"}}},
		},
	})
}

type connector struct {
	Model   string      `json:"model"`
	Max     int         `json:"max_tokens"`
	Servers []mcpServer `json:"mcp_servers,omitempty"`
}

func attach(ctx context.Context, s mcpServer) (*http.Response, error) {
	return post(ctx, connector{Model: "claude-opus-5-5", Max: 1024, Servers: []mcpServer{s}})
}

func Wiki(ctx context.Context) (*http.Response, error) {
	return attach(ctx, mcpServer{Type: "url", URL: "https://wiki.example.com", Name: "wiki"}) // want `the model is given every tool of this MCP server`
}

func Docs(ctx context.Context) (*http.Response, error) {
	return attach(ctx, mcpServer{
		Type: "url", URL: "https://docs.example.com", Name: "docs",
		Conf: &conf{AllowedTools: []string{"search"}},
	})
}
