package hook

import (
	"context"

	"undelimited/home/llm"
)

type Pages struct {
	sources []llm.Source
	claude  *llm.Claude
}

func NewPages(c *llm.Claude, s ...llm.Source) *Pages { return &Pages{s, c} }

func (p *Pages) Run(ctx context.Context) error {
	for _, s := range p.sources {
		text, err := s.Load("page")
		if err != nil {
			return err
		}
		if err := llm.Headline(ctx, p.claude, text); err != nil { // want `file`
			return err
		}
		if err := llm.Shorten(ctx, p.claude, text); err != nil {
			return err
		}
	}
	return nil
}
