package jobs

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/mail"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

var customers = map[string]string{"anna@example.org": "Anna"}

// spooled answers an e-mail that a server left in a directory.
func spooled(ctx context.Context, c anthropic.Client, name string) error {
	raw, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	body, err := io.ReadAll(m.Body)
	if err != nil {
		return err
	}
	ask := func(system, turn string) {
		c.Messages.New(ctx, anthropic.MessageNewParams{
			MaxTokens: 1024,
			System:    []anthropic.TextBlockParam{{Text: system}}, // want `remote input \(e-mail\)`
			Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))},
		})
	}
	ask(fmt.Sprintf("You answer a mail about %s.", m.Header.Get("Subject")), string(body))
	ask("You answer mails.", string(body))
	from, err := mail.ParseAddress(m.Header.Get("From"))
	if err != nil {
		return err
	}
	if customer, ok := customers[from.Address]; ok {
		ask("You answer a mail of "+customer+".", string(body))
	}
	return nil
}
