// Package servers attaches MCP servers to requests.
package servers

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

type config struct {
	URL, Token string
	Tools      []string
}

func whole(ctx context.Context, client anthropic.Client) error {
	_, err := client.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{
		MaxTokens: 1024,
		MCPServers: []anthropic.BetaRequestMCPServerURLDefinitionParam{
			{ // want `the model is given every tool of this MCP server`
				Name:               "github",
				URL:                "https://mcp.example.com/github",
				AuthorizationToken: anthropic.String(os.Getenv("GITHUB_TOKEN")),
			},
			{
				Name: "docs",
				URL:  "https://mcp.example.com/docs",
				ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{
					AllowedTools: []string{"search", "read"},
				},
			},
			{ // want `the model is given every tool of this MCP server`
				Name: "open",
				URL:  "https://mcp.example.com/open",
				ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{
					Enabled: anthropic.Bool(true),
				},
			},
			{
				Name:              "off",
				URL:               "https://mcp.example.com/off",
				ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{Enabled: anthropic.Bool(false)},
			},
			{ // want `the model is given every tool of this MCP server`
				Name:              "empty",
				URL:               "https://mcp.example.com/empty",
				ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{AllowedTools: []string{}},
			},
		},
	})
	return err
}

func fromConfig(c config) anthropic.BetaRequestMCPServerURLDefinitionParam {
	return anthropic.BetaRequestMCPServerURLDefinitionParam{
		Name: "crm",
		URL:  c.URL,
		ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{
			AllowedTools: c.Tools,
		},
	}
}

func inBoth(readOnly bool) anthropic.BetaRequestMCPServerURLDefinitionParam {
	server := anthropic.BetaRequestMCPServerURLDefinitionParam{Name: "tickets", URL: "https://mcp.example.com/tickets"}
	if readOnly {
		server.ToolConfiguration = anthropic.BetaRequestMCPServerToolConfigurationParam{AllowedTools: []string{"get"}}
	} else {
		server.ToolConfiguration.AllowedTools = []string{"get", "comment"}
	}
	return server
}

func inOne(readOnly bool) anthropic.BetaRequestMCPServerURLDefinitionParam {
	server := anthropic.BetaRequestMCPServerURLDefinitionParam{Name: "wiki", URL: "https://mcp.example.com/wiki"} // want `every tool of this MCP server`
	if readOnly {
		server.ToolConfiguration.AllowedTools = []string{"get"}
	}
	return server
}

func ifThereAreAny(c config) []anthropic.BetaRequestMCPServerURLDefinitionParam {
	var server anthropic.BetaRequestMCPServerURLDefinitionParam
	server.Name = "crm"
	server.URL = c.URL
	if len(c.Tools) > 0 {
		server.ToolConfiguration.AllowedTools = c.Tools
	}
	return []anthropic.BetaRequestMCPServerURLDefinitionParam{server}
}

func bare(c config) []anthropic.BetaRequestMCPServerURLDefinitionParam {
	var server anthropic.BetaRequestMCPServerURLDefinitionParam // want `every tool of this MCP server`
	server.Name = "crm"
	server.URL = c.URL
	return []anthropic.BetaRequestMCPServerURLDefinitionParam{server}
}

func none() (anthropic.BetaRequestMCPServerURLDefinitionParam, error) {
	return anthropic.BetaRequestMCPServerURLDefinitionParam{}, os.ErrNotExist
}

// make returns a server without tools; limit gives it some.
func make(name string, c config) anthropic.BetaRequestMCPServerURLDefinitionParam {
	return anthropic.BetaRequestMCPServerURLDefinitionParam{
		Name: name,
		URL:  c.URL,
	}
}

func limit(server *anthropic.BetaRequestMCPServerURLDefinitionParam, tools ...string) {
	server.ToolConfiguration.AllowedTools = tools
}

func limited(c config) anthropic.BetaRequestMCPServerURLDefinitionParam {
	server := make("hr", c)
	limit(&server, "holidays")
	return server
}

func each(configs []config) []anthropic.BetaRequestMCPServerURLDefinitionParam {
	var servers []anthropic.BetaRequestMCPServerURLDefinitionParam
	for _, c := range configs {
		servers = append(servers, anthropic.BetaRequestMCPServerURLDefinitionParam{
			Name: "each",
			URL:  c.URL,
		})
	}
	for i, c := range configs {
		servers[i].ToolConfiguration.AllowedTools = c.Tools
	}
	return servers
}

func named() anthropic.BetaRequestMCPServerURLDefinitionParam {
	conf := anthropic.BetaRequestMCPServerToolConfigurationParam{Enabled: anthropic.Bool(true)}
	return anthropic.BetaRequestMCPServerURLDefinitionParam{Name: "n", URL: "https://mcp.example.com/n", ToolConfiguration: conf} // want `every tool of this MCP server`
}
