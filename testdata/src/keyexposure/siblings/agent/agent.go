// Package agent keeps its settings, and tells of some of them.
package agent

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type Integration struct{ Name, BaseURL string }

type Config struct {
	AnthropicAPIKey string
	Integrations    []Integration
}

type Agent struct {
	cfg *Config
}

func New(cfg *Config) *Agent { return &Agent{cfg} }

type entry struct {
	Tool  string  `json:"tool"`
	Error *string `json:"error,omitempty"`
}

func audit(tool string, err error) {
	e := entry{Tool: tool}
	if err != nil {
		s := err.Error()
		e.Error = &s
	}
	_ = json.NewEncoder(os.Stdout).Encode(e)
}

func call(ctx context.Context, i Integration) error {
	req, err := http.NewRequestWithContext(ctx, "GET", i.BaseURL, nil)
	if err != nil {
		return fmt.Errorf("%s at %s: %w", i.Name, i.BaseURL, err)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// Execute runs a tool and tells how that went.
func (a *Agent) Execute(ctx context.Context, tool string) {
	for _, i := range a.cfg.Integrations {
		if i.Name == tool {
			audit(tool, call(ctx, i))
		}
	}
}

// Dump tells more than it should.
func (a *Agent) Dump() {
	_ = json.NewEncoder(os.Stdout).Encode(a.cfg) // want `a credential \(field Config.AnthropicAPIKey\) gets into standard output`
}

// Ask asks.
func (a *Agent) Ask(ctx context.Context, text string) (*anthropic.Message, error) {
	client := anthropic.NewClient(option.WithAPIKey(a.cfg.AnthropicAPIKey))
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-4-5", MaxTokens: 1024,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	})
}
