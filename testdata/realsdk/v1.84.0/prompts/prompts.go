// Package prompts takes system prompts from where no version control holds them.
package prompts

import (
	"context"
	"database/sql"
	"fmt"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

const standard = "You help. Answer in one paragraph."

type bot struct {
	client anthropic.Client
	db     *sql.DB
	system string
}

func newBot(db *sql.DB) *bot {
	b := &bot{client: anthropic.NewClient(), db: db, system: os.Getenv("BOT_PROMPT")}
	if b.system == "" {
		b.system = standard
	}
	return b
}

func (b *bot) answer(ctx context.Context, question string) (*anthropic.BetaMessage, error) {
	return b.client.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{
		Model:     anthropic.ModelClaudeOpus4_8,
		MaxTokens: 256,
		System:    []anthropic.BetaTextBlockParam{{Text: b.system}}, // want `the system prompt comes from outside the program \(environment variable BOT_PROMPT\)`
		Messages:  []anthropic.BetaMessageParam{anthropic.NewBetaUserMessage(anthropic.NewBetaTextBlock(question))},
	})
}

func (b *bot) stored(ctx context.Context, question string) *anthropic.Message {
	var text, name string
	if err := b.db.QueryRowContext(ctx, "SELECT prompt, name FROM bots").Scan(&text, &name); err != nil {
		return nil
	}
	stream := b.client.Messages.NewStreaming(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeOpus4_8,
		MaxTokens: 256,
		System: []anthropic.TextBlockParam{ // want `the system prompt comes from outside the program \(database row\)`
			{Text: fmt.Sprintf("You are called %s.", name)},
			{Text: text},
		},
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
	var msg anthropic.Message
	for stream.Next() {
		if msg.Accumulate(stream.Current()) != nil {
			return nil
		}
	}
	return &msg
}
