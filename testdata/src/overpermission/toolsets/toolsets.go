// Package toolsets attaches MCP servers by toolsets.
package toolsets

import (
	"github.com/anthropics/anthropic-sdk-go"
)

const github = "github"

func narrowed() anthropic.BetaMessageNewParams {
	return anthropic.BetaMessageNewParams{
		MaxTokens:  1024,
		Betas:      []anthropic.AnthropicBeta{anthropic.AnthropicBetaMCPClient2025_11_20},
		MCPServers: []anthropic.BetaRequestMCPServerURLDefinitionParam{{Name: github, URL: "https://mcp.example.com/github"}},
		Tools: []anthropic.BetaToolUnionParam{{OfMCPToolset: &anthropic.BetaMCPToolsetParam{
			MCPServerName: github,
			DefaultConfig: anthropic.BetaMCPToolDefaultConfigParam{Enabled: anthropic.Bool(false)},
			Configs: map[string]anthropic.BetaMCPToolConfigParam{
				"get_issue": {Enabled: anthropic.Bool(true)},
			},
		}}},
	}
}

func whole() []anthropic.BetaToolUnionParam {
	return []anthropic.BetaToolUnionParam{
		{OfMCPToolset: &anthropic.BetaMCPToolsetParam{MCPServerName: "jira"}}, // want `every tool of this MCP server.*; set DefaultConfig.Enabled to false`
		anthropic.BetaToolUnionParamOfMCPToolset("slack"),                     // want `every tool of this MCP server`
		{OfMCPToolset: &anthropic.BetaMCPToolsetParam{ // want `every tool of this MCP server`
			MCPServerName: "deny",
			Configs: map[string]anthropic.BetaMCPToolConfigParam{
				"delete_repo": {Enabled: anthropic.Bool(false)},
			},
		}},
		{OfMCPToolset: &anthropic.BetaMCPToolsetParam{ // want `every tool of this MCP server`
			MCPServerName: "on",
			DefaultConfig: anthropic.BetaMCPToolDefaultConfigParam{Enabled: anthropic.Bool(true)},
		}},
	}
}

func alone() anthropic.BetaRequestMCPServerURLDefinitionParam {
	return anthropic.BetaRequestMCPServerURLDefinitionParam{Name: "alone", URL: "https://mcp.example.com/alone"} // want `every tool of this MCP server`
}

func later() anthropic.BetaToolUnionParam {
	set := anthropic.BetaToolUnionParamOfMCPToolset("later")
	set.OfMCPToolset.DefaultConfig.Enabled = anthropic.Bool(false)
	set.OfMCPToolset.Configs = map[string]anthropic.BetaMCPToolConfigParam{"get": {Enabled: anthropic.Bool(true)}}
	return set
}

func pinned(tools []anthropic.BetaMCPToolParam) *anthropic.BetaMCPToolsetParam {
	return &anthropic.BetaMCPToolsetParam{MCPServerName: "pinned", Tools: tools}
}

func agent() anthropic.BetaAgentNewParams {
	return anthropic.BetaAgentNewParams{
		Name:       "helper",
		MCPServers: []anthropic.BetaManagedAgentsURLMCPServerParams{{Name: "a", URL: "https://mcp.example.com/a"}},
		Tools: []anthropic.BetaAgentNewParamsToolUnion{
			{OfAgentToolset20260401: &anthropic.BetaManagedAgentsAgentToolset20260401Params{}},
			{OfMCPToolset: &anthropic.BetaManagedAgentsMCPToolsetParams{ // want `every tool of this MCP server`
				MCPServerName: "a",
				Type:          anthropic.BetaManagedAgentsMCPToolsetParamsTypeMCPToolset,
			}},
			{OfMCPToolset: &anthropic.BetaManagedAgentsMCPToolsetParams{
				MCPServerName: "b",
				DefaultConfig: anthropic.BetaManagedAgentsMCPToolsetDefaultConfigParams{
					PermissionPolicy: anthropic.BetaManagedAgentsMCPToolsetDefaultConfigParamsPermissionPolicyUnion{
						OfAlwaysAsk: &anthropic.BetaManagedAgentsAlwaysAskPolicyParam{},
					},
				},
			}},
			{OfMCPToolset: &anthropic.BetaManagedAgentsMCPToolsetParams{
				MCPServerName: "c",
				DefaultConfig: anthropic.BetaManagedAgentsMCPToolsetDefaultConfigParams{Enabled: anthropic.Bool(false)},
				Configs:       []anthropic.BetaManagedAgentsMCPToolConfigParams{{Name: "get", Enabled: anthropic.Bool(true)}},
			}},
		},
	}
}

// referenced has the list of its tools with the server's definition: the toolset only refers to it.
func referenced(tools []string) ([]anthropic.BetaRequestMCPServerURLDefinitionParam, anthropic.BetaToolUnionParam) {
	server := anthropic.BetaRequestMCPServerURLDefinitionParam{Name: "crm", URL: "https://mcp.example.com/crm"}
	if len(tools) > 0 {
		server.ToolConfiguration = anthropic.BetaRequestMCPServerToolConfigurationParam{AllowedTools: tools}
	}
	return []anthropic.BetaRequestMCPServerURLDefinitionParam{server}, anthropic.BetaToolUnionParamOfMCPToolset("crm")
}
