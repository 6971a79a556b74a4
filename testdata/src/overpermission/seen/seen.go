// Package seen hands on all tools of its servers, each once.
package seen

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type Host struct {
	sessions map[string]*mcp.ClientSession
	owner    map[string]*mcp.ClientSession
}

func (h *Host) Tools(ctx context.Context) ([]anthropic.ToolUnionParam, error) {
	var out []anthropic.ToolUnionParam
	for _, s := range h.sessions {
		res, err := s.ListTools(ctx, nil)
		if err != nil {
			return nil, err
		}
		for _, tool := range res.Tools {
			h.owner[tool.Name] = s
			out = append(out, convert(tool))
		}
	}
	return out, nil
}

func convert(tool *mcp.Tool) anthropic.ToolUnionParam {
	var schema anthropic.ToolInputSchemaParam
	if b, err := json.Marshal(tool.InputSchema); err == nil {
		_ = json.Unmarshal(b, &schema)
	}
	p := anthropic.ToolParam{Name: tool.Name, InputSchema: schema} // want `every tool that the MCP server lists`
	if tool.Description != "" {
		p.Description = anthropic.String(tool.Description)
	}
	return anthropic.ToolUnionParam{OfTool: &p}
}

func (h *Host) dedup(ctx context.Context, s *mcp.ClientSession) ([]anthropic.ToolUnionParam, error) {
	seen := map[string]bool{}
	res, err := s.ListTools(ctx, nil)
	if err != nil {
		return nil, err
	}
	var out []anthropic.ToolUnionParam
	for _, t := range res.Tools {
		if seen[t.Name] {
			continue
		}
		seen[t.Name] = true
		out = append(out, anthropic.ToolUnionParamOfTool(anthropic.ToolInputSchemaParam{}, t.Name)) // want `every tool that the MCP server lists`
	}
	return out, nil
}
