// Package tools serves tools that fetch a page and have the model read it.
package tools

import (
	"context"
	"fmt"
	"io"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/mark3labs/mcp-go/client"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type reader struct{ client anthropic.Client }

func (r *reader) register(s *server.MCPServer) {
	s.AddTool(mcp.NewTool("extract"), r.extract)
	s.AddTool(mcp.NewTool("summarize"), r.summarize)
}

func page(url string) (string, error) {
	resp, err := http.Get(url)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

// The model says what it wants to know, and the page says whatever it likes.
func (r *reader) extract(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	text, err := page("https://example.com/" + request.GetString("page", ""))
	if err != nil {
		return nil, err
	}
	return r.ask(ctx, anthropic.NewTextBlock(fmt.Sprintf("Extract what is asked for from the page.\n%s\n\nPage:\n%s", request.GetString("what", ""), text))) // want `external content \(HTTP response\) is mixed with instructions`
}

func (r *reader) summarize(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	text, err := page("https://example.com/" + request.GetString("page", ""))
	if err != nil {
		return nil, err
	}
	return r.ask(ctx, anthropic.NewTextBlock(fmt.Sprintf("Summarize the page.\n%s\n\n<page>\n%s\n</page>", request.GetString("how", ""), text)))
}

func (r *reader) ask(ctx context.Context, block anthropic.ContentBlockParamUnion) (*mcp.CallToolResult, error) {
	answer, err := r.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1000,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(block)},
	})
	if err != nil {
		return nil, err
	}
	return mcp.NewToolResultText(answer.Content[0].Text), nil
}

// What a tool of somebody else's server answers is external.

func news(ctx context.Context, c *client.Client) (string, error) {
	res, err := c.CallTool(ctx, mcp.CallToolRequest{})
	if err != nil {
		return "", err
	}
	text := ""
	for _, content := range res.Content {
		if t, ok := mcp.AsTextContent(content); ok {
			text += t.Text
		}
	}
	return text, nil
}

func (r *reader) digest(ctx context.Context, c *client.Client) error {
	s, err := news(ctx, c)
	if err != nil {
		return err
	}
	_, err = r.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock("Pick the three most important items and explain them.\n" + s)), // want `external content \(result of an MCP tool\)`
			anthropic.NewUserMessage(anthropic.NewTextBlock("Pick the three most important items.\n<news>" + s + "</news>")),
			anthropic.NewUserMessage(anthropic.NewToolResultBlock("id", s, false)),
		},
	})
	return err
}
