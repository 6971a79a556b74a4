package fetched

import (
	"context"

	"undelimited/roles/chat"
)

// A conversation is kept elsewhere, with the roles of its messages: that one of them may be the system's says not
// that it is. A prompt that is fetched is one.
func goOn(ctx context.Context, c *chat.Claude) error {
	kept, err := get("https://example.com/history", asJSON[[]chat.Message])
	if err != nil {
		return err
	}
	if _, err := c.Chat(ctx, append([]chat.Message{{Role: chat.System, Text: "Be polite."}}, kept...)); err != nil {
		return err
	}
	prompt, err := fromCallback()
	if err != nil {
		return err
	}
	_, err = c.Chat(ctx, append([]chat.Message{{Role: chat.System, Text: prompt}}, kept...)) // want `HTTP response`
	return err
}
