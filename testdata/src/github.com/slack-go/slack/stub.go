// Package slack stubs what the tests use of github.com/slack-go/slack.
package slack

import "context"

type SlashCommand struct {
	ChannelID string
	UserID    string
	Command   string
	Text      string
}

type Msg struct {
	Channel string
	User    string
	Text    string
}

type Message struct {
	Msg
}

type Client struct{}

type MsgOption func(*sendConfig) error

type sendConfig struct{}

func MsgOptionText(text string, escape bool) MsgOption { return nil }

func (api *Client) PostMessage(channelID string, options ...MsgOption) (string, string, error) {
	return "", "", nil
}

func (api *Client) PostMessageContext(ctx context.Context, channelID string, options ...MsgOption) (string, string, error) {
	return "", "", nil
}

func (api *Client) ArchiveConversationContext(ctx context.Context, channelID string) error {
	return nil
}
