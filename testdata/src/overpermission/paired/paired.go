// Package paired attaches the servers of its settings, and a toolset for each.
package paired

import "github.com/anthropics/anthropic-sdk-go"

type Setting struct{ Name, URL string }

func Servers(settings []Setting) (out []anthropic.BetaRequestMCPServerURLDefinitionParam) {
	for _, s := range settings {
		out = append(out, anthropic.BetaRequestMCPServerURLDefinitionParam{Name: s.Name, URL: s.URL})
	}
	return out
}

func Toolsets(settings []Setting) (out []anthropic.BetaToolUnionParam) {
	for _, s := range settings {
		out = append(out, anthropic.BetaToolUnionParam{OfMCPToolset: &anthropic.BetaMCPToolsetParam{
			MCPServerName: s.Name,
			DefaultConfig: anthropic.BetaMCPToolDefaultConfigParam{Enabled: anthropic.Bool(false)},
		}})
	}
	return out
}
