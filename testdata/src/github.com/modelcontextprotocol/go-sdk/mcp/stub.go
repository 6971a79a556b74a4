// Package mcp stubs what the tests use of github.com/modelcontextprotocol/go-sdk/mcp.
package mcp

import (
	"context"
	"encoding/json"
	"iter"
)

type Server struct{}

type Tool struct {
	Annotations *ToolAnnotations `json:"annotations,omitempty"`
	Description string           `json:"description,omitempty"`
	InputSchema any              `json:"inputSchema"`
	Name        string           `json:"name"`
}

type ToolAnnotations struct {
	ReadOnlyHint bool `json:"readOnlyHint,omitempty"`
}

type ClientSession struct{}

type ListToolsParams struct{ Cursor string }

type ListToolsResult struct {
	NextCursor string  `json:"nextCursor,omitempty"`
	Tools      []*Tool `json:"tools"`
}

func (cs *ClientSession) ListTools(ctx context.Context, params *ListToolsParams) (*ListToolsResult, error) {
	return nil, nil
}

func (cs *ClientSession) Tools(ctx context.Context, params *ListToolsParams) iter.Seq2[*Tool, error] {
	return nil
}

type CallToolResult struct{}

type CallToolParamsRaw struct {
	Name      string          `json:"name"`
	Arguments json.RawMessage `json:"arguments,omitempty"`
}

type CallToolRequest = ServerRequest[*CallToolParamsRaw]

type Params interface{ isParams() }

func (x *CallToolParamsRaw) isParams() {}

type ServerRequest[P Params] struct {
	Session *ServerSession
	Params  P
}

type ServerSession struct{}

type ElicitParams struct{ Message string }

type ElicitResult struct {
	Action  string         `json:"action"`
	Content map[string]any `json:"content,omitempty"`
}

func (ss *ServerSession) Elicit(ctx context.Context, params *ElicitParams) (*ElicitResult, error) {
	return nil, nil
}

type ToolHandlerFor[In, Out any] func(_ context.Context, request *CallToolRequest, input In) (result *CallToolResult, output Out, _ error)

type ToolHandler func(context.Context, *CallToolRequest) (*CallToolResult, error)

func AddTool[In, Out any](s *Server, t *Tool, h ToolHandlerFor[In, Out]) {}

func (s *Server) AddTool(t *Tool, h ToolHandler) {}

type Result interface{ isResult() }

func (x *CallToolResult) isResult() {}

type Request interface{ isRequest() }

func (*ServerRequest[P]) isRequest() {}

type MethodHandler func(ctx context.Context, method string, req Request) (result Result, err error)

type Middleware func(MethodHandler) MethodHandler

type Implementation struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type ServerOptions struct{}

func NewServer(impl *Implementation, options *ServerOptions) *Server { return nil }

func (s *Server) AddReceivingMiddleware(middleware ...Middleware) {}
