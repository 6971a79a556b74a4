// Package options attaches MCP servers in options of a request.
package options

import "github.com/anthropics/anthropic-sdk-go"

type Option func(*anthropic.BetaMessageNewParams)

// WithMCP attaches a server by a toolset; nothing is on unless it is named.
func WithMCP(name, url string, tools ...string) Option {
	return func(p *anthropic.BetaMessageNewParams) {
		p.MCPServers = append(p.MCPServers, anthropic.BetaRequestMCPServerURLDefinitionParam{Name: name, URL: url})
		set := &anthropic.BetaMCPToolsetParam{MCPServerName: name}
		set.DefaultConfig.Enabled = anthropic.Bool(false)
		set.Configs = make(map[string]anthropic.BetaMCPToolConfigParam, len(tools))
		for _, t := range tools {
			set.Configs[t] = anthropic.BetaMCPToolConfigParam{Enabled: anthropic.Bool(true)}
		}
		p.Tools = append(p.Tools, anthropic.BetaToolUnionParam{OfMCPToolset: set})
	}
}

func WithWholeMCP(name, url string) Option {
	return func(p *anthropic.BetaMessageNewParams) {
		p.MCPServers = append(p.MCPServers, anthropic.BetaRequestMCPServerURLDefinitionParam{Name: name, URL: url})
		p.Tools = append(p.Tools, anthropic.BetaToolUnionParamOfMCPToolset(name)) // want `every tool of this MCP server`
	}
}

func WithDeferred(name string) anthropic.BetaToolUnionParam {
	return anthropic.BetaToolUnionParam{OfMCPToolset: &anthropic.BetaMCPToolsetParam{ // want `every tool of this MCP server`
		MCPServerName: name,
		DefaultConfig: anthropic.BetaMCPToolDefaultConfigParam{DeferLoading: anthropic.Bool(true)},
	}}
}

var off = anthropic.BetaMCPToolDefaultConfigParam{Enabled: anthropic.Bool(false)}

func WithVar(name string, on map[string]anthropic.BetaMCPToolConfigParam) anthropic.BetaToolUnionParam {
	return anthropic.BetaToolUnionParam{OfMCPToolset: &anthropic.BetaMCPToolsetParam{MCPServerName: name, DefaultConfig: off, Configs: on}}
}
