// Package leaks sends more than the model needs to know.
package leaks

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

type customer struct {
	Name       string
	CardNumber string `json:"card"`
	Password   string `json:"-"`
}

type desk struct {
	client anthropic.Client
}

func (d *desk) ask(ctx context.Context, text string) (*anthropic.Message, error) {
	return d.client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeOpus4_8,
		MaxTokens: 256,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `personal data \(field customer.CardNumber\) is sent to the model in a message; leave it out or redact it`
	})
}

func (d *desk) triage(ctx context.Context, c customer) (*anthropic.Message, error) {
	record, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	return d.ask(ctx, fmt.Sprintf("Who is this?\n<customer>%s</customer>", record))
}

func (d *desk) greet(ctx context.Context, c customer) (*anthropic.Message, error) {
	return d.ask(ctx, "Greet "+c.Name)
}

func environment(id string) anthropic.BetaContentBlockParamUnion {
	return anthropic.NewBetaToolResultBlock(id, fmt.Sprint(os.Environ()), false) // want `a secret \(the whole environment\) is sent to the model`
}
