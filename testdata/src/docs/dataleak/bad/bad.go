// Package bad sends a whole record to the model.
package bad

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

func answer(ctx context.Context, client anthropic.Client, c customer, question string) (*anthropic.Message, error) {
	record, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(
			anthropic.NewTextBlock("<customer>"+string(record)+"</customer>"), // want `secret .*PasswordHash`
			anthropic.NewTextBlock(question),
		)},
	})
}
