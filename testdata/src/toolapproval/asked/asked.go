// Package asked has middleware for the tools of an MCP server.
package asked

import (
	"context"
	"errors"
	"log"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Logged writes down that a tool is called.
func Logged[In, Out any](name string, h mcp.ToolHandlerFor[In, Out]) mcp.ToolHandlerFor[In, Out] {
	return func(ctx context.Context, req *mcp.CallToolRequest, in In) (*mcp.CallToolResult, Out, error) {
		res, out, err := h(ctx, req, in)
		log.Println(name, err)
		return res, out, err
	}
}

// Confirmed asks before a tool is called.
func Confirmed[In, Out any](name string, h mcp.ToolHandlerFor[In, Out]) mcp.ToolHandlerFor[In, Out] {
	return func(ctx context.Context, req *mcp.CallToolRequest, in In) (*mcp.CallToolResult, Out, error) {
		var zero Out
		res, err := req.Session.Elicit(ctx, &mcp.ElicitParams{Message: "Run " + name + "?"})
		if err != nil {
			return nil, zero, err
		}
		if res.Action != "accept" {
			return nil, zero, errors.New("declined")
		}
		return h(ctx, req, in)
	}
}

type In struct{ Name string }

type Handler = func(context.Context, *mcp.CallToolRequest, In) (*mcp.CallToolResult, any, error)

// Plain is Confirmed of one type of handlers.
func Plain(name string, h Handler) Handler {
	return func(ctx context.Context, req *mcp.CallToolRequest, in In) (*mcp.CallToolResult, any, error) {
		res, err := req.Session.Elicit(ctx, &mcp.ElicitParams{Message: "Run " + name + "?"})
		if err != nil {
			return nil, nil, err
		}
		if res.Action != "accept" {
			return nil, nil, errors.New("declined")
		}
		return h(ctx, req, in)
	}
}
