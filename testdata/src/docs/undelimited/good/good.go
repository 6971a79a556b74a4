// Package good shows the model where the text of a web page begins and ends.
package good

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
	prompt := "Summarize the page in three sentences.\n<page>\n" + string(text) + "\n</page>"
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))},
	})
}
