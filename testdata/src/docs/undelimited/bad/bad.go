// Package bad lets the text of a web page run on from its instructions.
package bad

import (
	"context"
	"io"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

func summarize(ctx context.Context, client anthropic.Client, page *http.Response) (*anthropic.Message, error) {
	text, err := io.ReadAll(page.Body)
	if err != nil {
		return nil, err
	}
	prompt := "Summarize this page in three sentences:\n" + string(text)
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))}, // want `mixed with instructions`
	})
}
