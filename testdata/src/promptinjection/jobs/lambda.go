package jobs

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/aws/aws-lambda-go/lambda"
)

type order struct{ Text string }

// A mill is a handler by a method of its own: the library takes whatever can be called.
type mill struct{ client anthropic.Client }

func (m mill) handle(ctx context.Context, o order) (string, error) {
	answer, err := m.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "You know of " + o.Text}}, // want `remote input \(Lambda event\)`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(o.Text))},
	})
	if err != nil {
		return "", err
	}
	return answer.Content[0].Text, nil
}

func start(m mill) { lambda.Start(m.handle) }
