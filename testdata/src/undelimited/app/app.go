// Package app fills texts of one package in by the functions of another.
package app

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"undelimited/prompts"
	"undelimited/render"
)

type app struct {
	client anthropic.Client
	db     *sql.DB
}

func (a *app) article(ctx context.Context, id string) (string, error) {
	var text string
	err := a.db.QueryRowContext(ctx, "SELECT text FROM articles WHERE id = ?", id).Scan(&text)
	return text, err
}

func user(text string) []anthropic.MessageParam {
	return []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))} // want `database row` `remote input`
}

func (a *app) summarize(ctx context.Context, id string) {
	text, err := a.article(ctx, id)
	if err != nil {
		return
	}
	a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: user(fmt.Sprintf(prompts.Summary, text))})
}

func (a *app) mail(w http.ResponseWriter, r *http.Request) {
	a.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 100, Messages: user(prompts.Classify + r.FormValue("mail"))})
}

func said(ctx context.Context, client anthropic.Client, blocks ...anthropic.ContentBlockParamUnion) {
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{anthropic.NewUserMessage(blocks...)}})
}

func (a *app) each(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	said(r.Context(), a.client, anthropic.NewTextBlock(strings.ReplaceAll(prompts.Extract, "{{TEXT}}", text))) // want `remote input`
	said(r.Context(), a.client, anthropic.NewTextBlock(render.Format(prompts.Summary, text)))                  // want `remote input`
	said(r.Context(), a.client, anthropic.NewTextBlock(render.Replace(prompts.Extract, text)))                 // want `remote input`
	said(r.Context(), a.client, anthropic.NewTextBlock(render.With("List the names.", text)))                  // want `remote input`
	said(r.Context(), a.client, anthropic.NewTextBlock(render.With(prompts.Classify, text)))                   // want `remote input`

	said(r.Context(), a.client, anthropic.NewTextBlock(fmt.Sprintf(prompts.SummaryTagged, text)))
	said(r.Context(), a.client, anthropic.NewTextBlock(render.Format(prompts.SummaryTagged, text)))
	said(r.Context(), a.client, anthropic.NewTextBlock(render.With("List the names.", render.Tag("text", text))))
	said(r.Context(), a.client, anthropic.NewTextBlock(render.With("Article:", text)))
	said(r.Context(), a.client, anthropic.NewTextBlock(prompts.Label+text))
	said(r.Context(), a.client, anthropic.NewTextBlock(render.New("List the names.").Add(text).String()))
}
