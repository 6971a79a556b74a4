// Package usecase holds what the program can do.
package usecase

import (
	"context"

	"example.com/agent/hexagon/domain"
)

// Service asks an assistant.
type Service struct{ ai domain.Assistant }

// New returns a service.
func New(ai domain.Assistant) *Service { return &Service{ai: ai} }

// Explain explains something to somebody.
func (s *Service) Explain(ctx context.Context, who string) (string, error) {
	return s.ai.Ask(ctx, domain.Prompt{System: "You explain things to " + who + "."})
}

// Rules adds rules.
func (s *Service) Rules(ctx context.Context, rules string) (string, error) {
	p := domain.Prompt{System: "You are a librarian."}
	if rules != "" {
		p.System += "\nRules: " + rules
	}
	return s.ai.Ask(ctx, p)
}

// Level is one of those that are known.
func (s *Service) Level(ctx context.Context, level string) (string, error) {
	name := map[string]string{"child": "a child", "expert": "an expert"}[level]
	return s.ai.Ask(ctx, domain.Prompt{System: "You explain things to " + name + "."})
}
