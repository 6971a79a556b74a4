package bounds

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
	"github.com/gorilla/websocket"
)

// What people say in a chat, or send through a socket, is as remote as a form.

func poem(ctx context.Context, u tgbotapi.Update) {
	n, err := strconv.ParseInt(strings.TrimSpace(strings.TrimPrefix(u.Message.Text, "/poem")), 10, 64)
	if err != nil {
		n = 200
	}
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: n, // want `a remote party chooses this number`
	})
}

func word(ctx context.Context, u tgbotapi.Update) {
	n, err := strconv.Atoi(strings.Fields(u.Message.Text)[1])
	if err != nil {
		return
	}
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: int64(n), // want `a remote party chooses this number`
	})
}

func haiku(ctx context.Context, u tgbotapi.Update) {
	n, err := strconv.ParseInt(strings.TrimPrefix(u.Message.Text, "/haiku "), 10, 64)
	if err != nil || n > 100 {
		n = 100
	}
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: n})
}

// The number of a message is none that somebody chooses.
func numbered(ctx context.Context, u tgbotapi.Update) {
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: int64(u.Message.MessageID)})
}

func socket(ctx context.Context, c *websocket.Conn) {
	_, data, err := c.ReadMessage()
	if err != nil {
		return
	}
	var in ask
	if err := json.Unmarshal(data, &in); err != nil {
		return
	}
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: in.MaxTokens, // want `a remote party chooses this number`
	})
}

func socketBound(ctx context.Context, c *websocket.Conn) {
	_, data, err := c.ReadMessage()
	if err != nil {
		return
	}
	var in ask
	if err := json.Unmarshal(data, &in); err != nil {
		return
	}
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: min(in.MaxTokens, 500)})
}
