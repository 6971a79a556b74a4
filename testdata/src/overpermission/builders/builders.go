// Package builders makes requests from a configuration.
package builders

import (
	"encoding/json"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

type serverConfig struct {
	Name  string   `json:"name"`
	URL   string   `json:"url"`
	Token string   `json:"token"`
	Tools []string `json:"tools"`
}

func load(path string) ([]serverConfig, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []serverConfig
	return out, json.Unmarshal(b, &out)
}

// narrow turns the configuration into what the API takes. Servers without tools are left out.
func narrow(cfg []serverConfig) []anthropic.BetaRequestMCPServerURLDefinitionParam {
	servers := make([]anthropic.BetaRequestMCPServerURLDefinitionParam, 0, len(cfg))
	for _, s := range cfg {
		if len(s.Tools) == 0 {
			continue
		}
		def := anthropic.BetaRequestMCPServerURLDefinitionParam{Name: s.Name, URL: s.URL}
		if s.Token != "" {
			def.AuthorizationToken = anthropic.String(s.Token)
		}
		def.ToolConfiguration = anthropic.BetaRequestMCPServerToolConfigurationParam{
			Enabled:      anthropic.Bool(true),
			AllowedTools: s.Tools,
		}
		servers = append(servers, def)
	}
	return servers
}

func wide(cfg []serverConfig) []anthropic.BetaRequestMCPServerURLDefinitionParam {
	servers := make([]anthropic.BetaRequestMCPServerURLDefinitionParam, len(cfg))
	for i, s := range cfg {
		servers[i] = anthropic.BetaRequestMCPServerURLDefinitionParam{ // want `every tool of this MCP server`
			Name: s.Name,
			URL:  s.URL,
		}
		if s.Token != "" {
			servers[i].AuthorizationToken = anthropic.String(s.Token)
		}
	}
	return servers
}

type builder struct {
	params anthropic.BetaMessageNewParams
}

func (b *builder) withServer(name, url string, tools ...string) *builder {
	b.params.MCPServers = append(b.params.MCPServers, anthropic.BetaRequestMCPServerURLDefinitionParam{
		Name: name, URL: url,
		ToolConfiguration: anthropic.BetaRequestMCPServerToolConfigurationParam{AllowedTools: tools},
	})
	return b
}

func (b *builder) withOpenServer(name, url string) *builder {
	b.params.MCPServers = append(b.params.MCPServers, anthropic.BetaRequestMCPServerURLDefinitionParam{Name: name, URL: url}) // want `every tool of this MCP server`
	return b
}
