package sessions

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	mcpsdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// hub offers the tools of several servers, under names of its own.
type hub struct {
	defs []anthropic.ToolUnionParam
}

func (h *hub) attach(ctx context.Context, server string, session *mcpsdk.ClientSession) error {
	for t, err := range session.Tools(ctx, nil) {
		if err != nil {
			return err
		}
		h.add(server, t)
	}
	return nil
}

func (h *hub) attachSome(ctx context.Context, server string, session *mcpsdk.ClientSession, names []string) error {
	some := make(map[string]struct{}, len(names))
	for _, name := range names {
		some[name] = struct{}{}
	}
	for t, err := range session.Tools(ctx, nil) {
		if err != nil {
			return err
		}
		if _, ok := some[t.Name]; !ok {
			continue
		}
		h.addSome(server, t)
	}
	return nil
}

func (h *hub) add(server string, t *mcpsdk.Tool) {
	h.defs = append(h.defs, anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name:        server + "__" + t.Name, // want `every tool that the MCP server lists .*passed to add`
		Description: anthropic.String(t.Description),
	}})
}

func (h *hub) addSome(server string, t *mcpsdk.Tool) {
	h.defs = append(h.defs, anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name:        server + "__" + t.Name,
		Description: anthropic.String(t.Description),
	}})
}
