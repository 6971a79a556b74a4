// Package connect attaches the servers of its settings.
package connect

import "github.com/anthropics/anthropic-sdk-go"

type setting struct{ Name, URL string }

// Connect is given servers of which nobody here knows the names: what Calendar narrows is not theirs.
func Connect(settings []setting) []anthropic.BetaRequestMCPServerURLDefinitionParam {
	var out []anthropic.BetaRequestMCPServerURLDefinitionParam
	for _, s := range settings {
		def := anthropic.BetaRequestMCPServerURLDefinitionParam{Name: s.Name, URL: s.URL} // want `the model is given every tool of this MCP server`
		out = append(out, def)
	}
	return out
}

func Calendar() anthropic.BetaToolUnionParam {
	return anthropic.BetaToolUnionParam{OfMCPToolset: &anthropic.BetaMCPToolsetParam{
		MCPServerName: "calendar",
		DefaultConfig: anthropic.BetaMCPToolDefaultConfigParam{Enabled: anthropic.Bool(false)},
		Configs:       map[string]anthropic.BetaMCPToolConfigParam{"list": {Enabled: anthropic.Bool(true)}},
	}}
}
