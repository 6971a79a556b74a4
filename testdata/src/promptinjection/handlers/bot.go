package handlers

import (
	"context"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

type bot struct{ client anthropic.Client }

func (b *bot) greet(ctx context.Context, m *tgbotapi.Message) {
	for _, u := range m.NewChatMembers {
		b.ask(ctx, "Greet "+u.FirstName)
	}
	b.ask(ctx, fmt.Sprintf("You talk with %s.", m.From.FirstName))
	b.ask(ctx, fmt.Sprintf("You talk with user %d, in %s.", m.From.ID, m.From.LanguageCode)) // which Telegram gives them
}

func (b *bot) ask(ctx context.Context, system string) {
	b.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: system}}}) // want `chat message.*bot.go:15` `chat message.*bot.go:17`
}
