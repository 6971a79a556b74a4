// Package signed asks about what webhooks bring, whose signatures are checked.
package signed

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gin-gonic/gin"
)

var (
	client anthropic.Client
	secret = []byte("x")
)

type event struct {
	Comment struct{ Body string }
}

// Who sent a text is no word about what it says.
func hook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || !verify(secret, body, r.Header.Get("X-Signature")) {
		return
	}
	var ev event
	if err := json.Unmarshal(body, &ev); err != nil {
		return
	}
	ask(r.Context(), "Do what the note asks, and be brief.\n\n"+ev.Comment.Body)
}

func verify(secret, payload []byte, sig string) bool {
	mac := hmac.New(sha256.New, secret)
	mac.Write(payload)
	return hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(sig))
}

func byName(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || checkSignature(r, body) != nil {
		return
	}
	ask(r.Context(), "Do what the note asks, and be brief.\n\n"+string(body))
}

func checkSignature(r *http.Request, body []byte) error {
	if len(body) == 0 || r.Header.Get("X-Signature") == "" {
		return errors.New("not signed")
	}
	return nil
}

// What the text says may be checked, too.
func both(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || checkSignature(r, body) != nil || validateNote(body) != nil {
		return
	}
	ask(r.Context(), "Do what the note asks, and be brief.\n\n"+string(body))
}

func validateNote(note []byte) error {
	if len(note) > 100 {
		return errors.New("too long")
	}
	return nil
}

// Middleware hands the payload on, under a key.
func routes(r *gin.Engine) {
	signed := func(c *gin.Context) {
		body, err := io.ReadAll(c.Request.Body)
		if err != nil || !verify(secret, body, c.GetHeader("X-Signature")) {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Set("payload", body)
		c.Next()
	}
	r.Group("/hook", signed).POST("/note", func(c *gin.Context) {
		var ev event
		if err := json.Unmarshal(c.MustGet("payload").([]byte), &ev); err != nil {
			return
		}
		ask(c.Request.Context(), "Do what the note asks, and be brief.\n\n"+ev.Comment.Body)
		ask(c.Request.Context(), ev.Comment.Body)
	})
}

func ask(ctx context.Context, turn string) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))}, // want `signed.go:37 joined` `signed.go:51 joined` `signed.go:93 joined`
	})
}
