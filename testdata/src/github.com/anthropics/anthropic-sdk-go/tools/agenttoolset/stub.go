// Package agenttoolset stubs what the tests use of github.com/anthropics/anthropic-sdk-go/tools/agenttoolset.
package agenttoolset

import (
	"context"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

type AgentToolContext struct {
	Workdir           string
	AllowedRoots      []string
	UnrestrictedPaths bool
}

func BetaAgentToolset20260401(env *AgentToolContext) []anthropic.BetaTool { return nil }

func BetaBashTool(env *AgentToolContext) anthropic.BetaTool { return nil }

func BetaReadTool(env *AgentToolContext) anthropic.BetaTool { return nil }

type BashSession struct{}

func NewBashSession(dir string, env map[string]string) (*BashSession, error) { return nil, nil }

func (s *BashSession) Exec(ctx context.Context, cmd string, timeout time.Duration) (string, int, error) {
	return "", 0, nil
}

func (s *BashSession) Close() error { return nil }
