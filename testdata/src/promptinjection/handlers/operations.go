package handlers

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/bwmarrin/discordgo"
	"github.com/danielgtaylor/huma/v2"
)

type coachIn struct {
	Team string `header:"X-Team"`
	Tone string `query:"tone" enum:"warm,cool"`
	Body struct {
		Goal string `json:"goal"`
	}
}

type coachOut struct{ Body string }

func (s *server) operations(api huma.API) {
	huma.Post(api, "/coach", s.coach)
	huma.Post(api, "/plan", s.plan)
}

func (s *server) coach(ctx context.Context, in *coachIn) (*coachOut, error) {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "You coach the team " + in.Team}}, // want `remote input \(HTTP request\)`
	})
	return nil, nil
}

func (s *server) plan(ctx context.Context, in *coachIn) (*coachOut, error) {
	s.ask(ctx, instructions, in.Body.Goal)
	s.ask(ctx, instructions+" Be "+in.Tone, in.Body.Goal)
	return nil, nil
}

// What a person is called in a chat, the person chooses; the id, the chat does.
func (s *server) onMessage(_ *discordgo.Session, m *discordgo.MessageCreate) {
	s.client.Messages.New(context.Background(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "You talk to " + m.Member.Nick}}, // want `remote input \(chat message\)`
	})
	s.client.Messages.New(context.Background(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "You talk to " + m.Author.GlobalName}}, // want `remote input \(chat message\)`
	})
	s.ask(context.Background(), "You talk to user "+m.Author.ID, m.Content)
}
