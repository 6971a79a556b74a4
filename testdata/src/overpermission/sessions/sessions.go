// Package sessions hands the tools of MCP servers on that the program itself is a client of.
package sessions

import (
	"context"
	"fmt"
	"log"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/mcp"
	"github.com/mark3labs/mcp-go/client"
	mcpgo "github.com/mark3labs/mcp-go/mcp"
	mcpsdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

func whole(ctx context.Context, session *mcpsdk.ClientSession) ([]anthropic.BetaTool, error) {
	res, err := session.ListTools(ctx, nil)
	if err != nil {
		return nil, err
	}
	for _, t := range res.Tools {
		log.Printf("tool %s: %s", t.Name, t.Description)
	}
	return mcp.NewBetaTools(res.Tools, session) // want `every tool that the MCP server lists is handed to the model`
}

func oneByOne(ctx context.Context, session *mcpsdk.ClientSession) (tools []anthropic.BetaTool, err error) {
	for t, err := range session.Tools(ctx, nil) {
		if err != nil {
			return nil, err
		}
		tool, err := mcp.NewBetaTool(t, session) // want `every tool that the MCP server lists`
		if err != nil {
			return nil, err
		}
		tools = append(tools, tool)
	}
	return tools, nil
}

var allowed = map[string]bool{"search": true, "read": true}

func byName(ctx context.Context, session *mcpsdk.ClientSession) (tools []anthropic.BetaTool, err error) {
	for t, err := range session.Tools(ctx, nil) {
		if err != nil {
			return nil, err
		}
		if !allowed[t.Name] {
			continue
		}
		tool, err := mcp.NewBetaTool(t, session)
		if err != nil {
			return nil, err
		}
		tools = append(tools, tool)
	}
	return tools, nil
}

func selected(ctx context.Context, session *mcpsdk.ClientSession, names []string) ([]anthropic.BetaTool, error) {
	res, err := session.ListTools(ctx, nil)
	if err != nil {
		return nil, err
	}
	var some []*mcpsdk.Tool
	for _, t := range res.Tools {
		if slices.Contains(names, t.Name) {
			some = append(some, t)
		}
	}
	return mcp.NewBetaTools(some, session)
}

func deleted(ctx context.Context, session *mcpsdk.ClientSession, names []string) ([]anthropic.BetaTool, error) {
	res, err := session.ListTools(ctx, nil)
	if err != nil {
		return nil, err
	}
	res.Tools = slices.DeleteFunc(res.Tools, func(t *mcpsdk.Tool) bool { return !slices.Contains(names, t.Name) })
	return mcp.NewBetaTools(res.Tools, session)
}

func switched(ctx context.Context, session *mcpsdk.ClientSession) ([]anthropic.BetaTool, error) {
	res, err := session.ListTools(ctx, nil)
	if err != nil {
		return nil, err
	}
	var some []*mcpsdk.Tool
	for _, t := range res.Tools {
		switch t.Name {
		case "search", "read":
			some = append(some, t)
		default:
			log.Println("not offered:", t.Name)
		}
	}
	return mcp.NewBetaTools(some, session)
}

type host struct {
	clients map[string]client.MCPClient
	allow   []string
}

func (h *host) tools(ctx context.Context) ([]anthropic.ToolUnionParam, error) {
	var out []anthropic.ToolUnionParam
	for server, c := range h.clients {
		list, err := c.ListTools(ctx, mcpgo.ListToolsRequest{})
		if err != nil {
			return nil, err
		}
		for _, t := range list.Tools {
			out = append(out, anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
				Name:        fmt.Sprintf("%s__%s", server, t.Name), // want `every tool that the MCP server lists`
				Description: anthropic.String(t.Description),
				InputSchema: anthropic.ToolInputSchemaParam{Properties: t.InputSchema.Properties},
			}})
		}
	}
	return out, nil
}

// chosen leaves it to the operator, who may list tools.
func (h *host) chosen(ctx context.Context, c client.MCPClient) ([]anthropic.ToolUnionParam, error) {
	list, err := c.ListTools(ctx, mcpgo.ListToolsRequest{})
	if err != nil {
		return nil, err
	}
	var out []anthropic.ToolUnionParam
	for _, t := range list.Tools {
		if len(h.allow) > 0 && !slices.Contains(h.allow, t.Name) {
			continue
		}
		out = append(out, convert(t))
	}
	return out, nil
}

func convert(t mcpgo.Tool) anthropic.ToolUnionParam {
	return anthropic.ToolUnionParamOfTool(anthropic.ToolInputSchemaParam{Properties: t.InputSchema.Properties}, t.Name)
}

func denied(ctx context.Context, c client.MCPClient) ([]anthropic.ToolUnionParam, error) {
	list, err := c.ListTools(ctx, mcpgo.ListToolsRequest{})
	if err != nil {
		return nil, err
	}
	var out []anthropic.ToolUnionParam
	for _, t := range list.Tools {
		if t.Name == "drop_database" || strings.HasPrefix(t.Name, "_") {
			continue
		}
		out = append(out, plain(t))
	}
	return out, nil
}

func plain(t mcpgo.Tool) anthropic.ToolUnionParam {
	return anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name:        t.Name, // want `every tool that the MCP server lists .*passed to plain`
		InputSchema: anthropic.ToolInputSchemaParam{Properties: t.InputSchema.Properties},
	}}
}
