package sources

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/tmc/langchaingo/chains"
)

func chained(ctx context.Context, c chains.Chain, r *http.Request) {
	chains.Run(ctx, c, "session "+r.Header.Get("Cookie"))                             // want `a secret \(HTTP header Cookie\)`
	chains.Call(ctx, c, map[string]any{"question": os.Getenv("DB_PASSWORD")})         // want `a secret \(environment variable DB_PASSWORD\)`
	chains.Predict(ctx, c, map[string]any{"question": r.Header.Get("Authorization")}) // want `a secret \(HTTP header Authorization\)`
	chains.Run(ctx, c, r.Header.Get("Accept-Language"))
}

type database struct{ Host, Password, WebhookToken string }

// A setting that a field of the same name keeps is one secret.
func kept() anthropic.MessageParam {
	db := database{Host: os.Getenv("DB_HOST"), Password: os.Getenv("DB_PASSWORD")}
	return anthropic.NewUserMessage(anthropic.NewTextBlock( // want `a secret \(environment variable DB_PASSWORD\)`
		fmt.Sprintf("Why is postgres://app:%s@%s not reached?", db.Password, db.Host)))
}

func hooked(db *database) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(db.WebhookToken)) // want `a secret \(field WebhookToken\)`
}

func logins() anthropic.MessageParam {
	db := database{Host: os.Getenv("DB_HOST"), Password: os.Getenv("DB_PASSWORD")}
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("Why does %v fail?", db))) // want `a secret \(environment variable DB_PASSWORD\)`
}
