// Package partners attaches the servers of partners, some of them with a list of tools.
package partners

import "github.com/anthropics/anthropic-sdk-go"

type Partner struct {
	Name, URL string
	Tools     []string
}

type Desk struct{ partners []Partner }

func (d *Desk) Wide() anthropic.BetaMessageNewParams {
	var p anthropic.BetaMessageNewParams
	for _, in := range d.partners {
		p.MCPServers = append(p.MCPServers, anthropic.BetaRequestMCPServerURLDefinitionParam{Name: in.Name, URL: in.URL})
		p.Tools = append(p.Tools, anthropic.BetaToolUnionParam{
			OfMCPToolset: &anthropic.BetaMCPToolsetParam{MCPServerName: in.Name}, // want `every tool of this MCP server`
		})
	}
	return p
}

func (d *Desk) Narrow() anthropic.BetaMessageNewParams {
	var p anthropic.BetaMessageNewParams
	for _, in := range d.partners {
		configs := map[string]anthropic.BetaMCPToolConfigParam{}
		for _, t := range in.Tools {
			configs[t] = anthropic.BetaMCPToolConfigParam{Enabled: anthropic.Bool(true)}
		}
		p.MCPServers = append(p.MCPServers, anthropic.BetaRequestMCPServerURLDefinitionParam{Name: in.Name, URL: in.URL})
		p.Tools = append(p.Tools, anthropic.BetaToolUnionParam{
			OfMCPToolset: &anthropic.BetaMCPToolsetParam{
				MCPServerName: in.Name,
				DefaultConfig: anthropic.BetaMCPToolDefaultConfigParam{Enabled: anthropic.Bool(false)},
				Configs:       configs,
			},
		})
	}
	return p
}

func (d *Desk) Own() anthropic.BetaMessageNewParams {
	return anthropic.BetaMessageNewParams{
		MCPServers: []anthropic.BetaRequestMCPServerURLDefinitionParam{
			server("rooms", "https://rooms.internal/mcp", nil), // want `every tool of this MCP server`
			server("spa", "https://spa.internal/mcp", []string{"list_slots"}),
			chosen("taxi", "https://taxi.internal/mcp", "quote"),
			chosen("bus", "https://bus.internal/mcp"), // want `every tool of this MCP server`
		},
	}
}

func server(name, url string, allowed []string) anthropic.BetaRequestMCPServerURLDefinitionParam {
	s := anthropic.BetaRequestMCPServerURLDefinitionParam{Name: name, URL: url}
	if len(allowed) > 0 {
		s.ToolConfiguration = anthropic.BetaRequestMCPServerToolConfigurationParam{AllowedTools: allowed}
	}
	return s
}

func chosen(name, url string, allowed ...string) anthropic.BetaRequestMCPServerURLDefinitionParam {
	return anthropic.BetaRequestMCPServerURLDefinitionParam{
		Name: name, URL: url,
		ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{AllowedTools: allowed},
	}
}
