// Package powers hands tools to the model: some with more power than a task needs.
package powers

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/mcp"
	"github.com/anthropics/anthropic-sdk-go/tools/agenttoolset"
	mcpsdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

func whole(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	return agenttoolset.BetaAgentToolset20260401(env) // want `^this set of tools has "bash" in it`
}

func shell() anthropic.BetaTool {
	env := &agenttoolset.AgentToolContext{
		Workdir:           "/work",
		UnrestrictedPaths: true, // want `^UnrestrictedPaths lets`
	}
	return agenttoolset.BetaBashTool(env) // want `^the model is given a shell`
}

func files(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	return []anthropic.BetaTool{agenttoolset.BetaReadTool(env), agenttoolset.BetaGrepTool(env)}
}

func withoutShell(env *agenttoolset.AgentToolContext) (tools []anthropic.BetaTool) {
	for _, t := range agenttoolset.BetaAgentToolset20260401(env) {
		if t.Name() != "bash" {
			tools = append(tools, t)
		}
	}
	return tools
}

// sandboxed hands out the shell: the program runs in a container of its own.
func sandboxed(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	return agenttoolset.BetaBashTool(env)
}

func announced() []anthropic.BetaToolUnionParam {
	return []anthropic.BetaToolUnionParam{
		{OfComputerUseTool20251124: &anthropic.BetaToolComputerUse20251124Param{DisplayWidthPx: 1024, DisplayHeightPx: 768}}, // want `^the model is given the screen`
		{OfCodeExecutionTool20260120: &anthropic.BetaCodeExecutionTool20260120Param{}},
		{OfWebSearchTool20260318: &anthropic.BetaWebSearchTool20260318Param{}},
	}
}

func request() anthropic.BetaMessageNewParams {
	return anthropic.BetaMessageNewParams{
		MaxTokens: 1024,
		MCPServers: []anthropic.BetaRequestMCPServerURLDefinitionParam{
			{Name: "wiki", URL: "https://mcp.example.com/wiki"}, // want `^the model is given every tool of this MCP server`
			{Name: "docs", URL: "https://mcp.example.com/docs", ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{
				AllowedTools: []string{"search"},
			}},
			{Name: "github", URL: "https://mcp.example.com/github"},
			{Name: "jira", URL: "https://mcp.example.com/jira"},
		},
		Tools: []anthropic.BetaToolUnionParam{
			{OfMCPToolset: &anthropic.BetaMCPToolsetParam{
				MCPServerName: "github",
				DefaultConfig: anthropic.BetaMCPToolDefaultConfigParam{Enabled: anthropic.Bool(false)},
				Configs:       map[string]anthropic.BetaMCPToolConfigParam{"get_issue": {Enabled: anthropic.Bool(true)}},
			}},
			anthropic.BetaToolUnionParamOfMCPToolset("jira"), // want `^the model is given every tool of this MCP server`
		},
	}
}

func agent() anthropic.BetaAgentNewParams {
	return anthropic.BetaAgentNewParams{
		Name: "helper",
		Tools: []anthropic.BetaAgentNewParamsToolUnion{
			{OfAgentToolset20260401: &anthropic.BetaManagedAgentsAgentToolset20260401Params{
				Type: anthropic.BetaManagedAgentsAgentToolset20260401ParamsTypeAgentToolset20260401,
			}},
			{OfMCPToolset: &anthropic.BetaManagedAgentsMCPToolsetParams{ // want `^the model is given every tool of this MCP server`
				MCPServerName: "a", Type: anthropic.BetaManagedAgentsMCPToolsetParamsTypeMCPToolset,
			}},
			{OfMCPToolset: &anthropic.BetaManagedAgentsMCPToolsetParams{
				MCPServerName: "b", Type: anthropic.BetaManagedAgentsMCPToolsetParamsTypeMCPToolset,
				DefaultConfig: anthropic.BetaManagedAgentsMCPToolsetDefaultConfigParams{
					PermissionPolicy: anthropic.BetaManagedAgentsMCPToolsetDefaultConfigParamsPermissionPolicyUnion{
						OfAlwaysAsk: &anthropic.BetaManagedAgentsAlwaysAskPolicyParam{},
					},
				},
			}},
		},
	}
}

func session(ctx context.Context, session *mcpsdk.ClientSession) ([]anthropic.BetaTool, error) {
	list, err := session.ListTools(ctx, nil)
	if err != nil {
		return nil, err
	}
	return mcp.NewBetaTools(list.Tools, session) // want `^every tool that the MCP server lists`
}

func some(ctx context.Context, session *mcpsdk.ClientSession, names map[string]bool) (tools []anthropic.BetaTool, err error) {
	for t, err := range session.Tools(ctx, nil) {
		if err != nil {
			return nil, err
		}
		if !names[t.Name] {
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
