// Package good sends the fields that the task needs.
package good

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

type customer struct {
	Name         string
	Plan         string
	PasswordHash string
}

// profile is what the model gets to know about a customer.
type profile struct{ Plan string }

func answer(ctx context.Context, client anthropic.Client, c customer, question string) (*anthropic.Message, error) {
	record, err := json.Marshal(profile{Plan: c.Plan})
	if err != nil {
		return nil, err
	}
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(
			anthropic.NewTextBlock("<customer>"+string(record)+"</customer>"),
			anthropic.NewTextBlock(question),
		)},
	})
}
