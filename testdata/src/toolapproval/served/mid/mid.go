// Package mid has middleware for servers of tools.
package mid

import (
	"context"
	"log"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// A Decision is what the person at the client said.
type Decision string

const (
	Yes Decision = "yes"
	No  Decision = "no"
)

func elicit(ctx context.Context, s *sdk.ServerSession, text string) (Decision, error) {
	res, err := s.Elicit(ctx, &sdk.ElicitParams{Message: text})
	if err != nil {
		return No, err
	}
	if res.Action == "accept" {
		return Yes, nil
	}
	return No, nil
}

// Asking asks before it lets one of the tools through.
func Asking(tools ...string) sdk.Middleware {
	listed := map[string]bool{}
	for _, t := range tools {
		listed[t] = true
	}
	return func(next sdk.MethodHandler) sdk.MethodHandler {
		return func(ctx context.Context, method string, req sdk.Request) (sdk.Result, error) {
			call, ok := req.(*sdk.CallToolRequest)
			if !ok {
				return next(ctx, method, req)
			}
			if listed[call.Params.Name] {
				said, err := elicit(ctx, call.Session, "Run "+call.Params.Name+"?")
				if err != nil {
					return nil, err
				}
				if said != Yes {
					return &sdk.CallToolResult{}, nil
				}
			}
			return next(ctx, method, req)
		}
	}
}

// ByMethod asks before each call of a tool.
func ByMethod(next sdk.MethodHandler) sdk.MethodHandler {
	return func(ctx context.Context, method string, req sdk.Request) (sdk.Result, error) {
		if method != "tools/call" {
			return next(ctx, method, req)
		}
		said, err := elicit(ctx, req.(*sdk.CallToolRequest).Session, "Go on?")
		if err != nil || said != Yes {
			return &sdk.CallToolResult{}, err
		}
		return next(ctx, method, req)
	}
}

// Telling asks, and does not wait for the answer to be a yes.
func Telling(next sdk.MethodHandler) sdk.MethodHandler {
	return func(ctx context.Context, method string, req sdk.Request) (sdk.Result, error) {
		if call, ok := req.(*sdk.CallToolRequest); ok {
			if _, err := elicit(ctx, call.Session, "Go on?"); err != nil {
				return nil, err
			}
		}
		return next(ctx, method, req)
	}
}

// Logged writes down what is called.
func Logged(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		log.Print("a call")
		return next(ctx, req)
	}
}

// A Person answers.
type Person interface {
	Confirm(ctx context.Context, text string) bool
}

// Confirmed asks a person before each call.
func Confirmed(p Person) server.ToolHandlerMiddleware {
	return func(next server.ToolHandlerFunc) server.ToolHandlerFunc {
		return func(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			if !p.Confirm(ctx, "Go on?") {
				return &mcp.CallToolResult{}, nil
			}
			return next(ctx, req)
		}
	}
}
