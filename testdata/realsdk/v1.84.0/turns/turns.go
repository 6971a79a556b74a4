// Package turns puts texts from outside into messages.
package turns

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type service struct {
	client anthropic.Client
	http   *http.Client
}

func (s *service) ask(ctx context.Context, blocks ...anthropic.ContentBlockParamUnion) (*anthropic.Message, error) {
	return s.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(blocks...)},
	})
}

func (s *service) page(ctx context.Context, url string) (string, error) {
	resp, err := s.http.Get(url)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func (s *service) summary(ctx context.Context, url string) (*anthropic.Message, error) {
	page, err := s.page(ctx, url)
	if err != nil {
		return nil, err
	}
	prompt := "Summarize the page below in three sentences.\n\n" + page
	return s.ask(ctx, anthropic.NewTextBlock(prompt)) // want `external content \(HTTP response\) is mixed with instructions in a message`
}

func (s *service) tagged(ctx context.Context, url string) (*anthropic.Message, error) {
	page, err := s.page(ctx, url)
	if err != nil {
		return nil, err
	}
	return s.ask(ctx, anthropic.NewTextBlock("Summarize the page in the tags.\n<page>\n"+page+"\n</page>"))
}

func (s *service) apart(ctx context.Context, url string) (*anthropic.Message, error) {
	page, err := s.page(ctx, url)
	if err != nil {
		return nil, err
	}
	return s.ask(ctx, anthropic.NewTextBlock("Summarize the page below."), anthropic.NewTextBlock(page))
}

const review = `Review this file. List bugs only, one per line.

File: %s
%s`

const reviewFenced = "Review this file. List bugs only, one per line.\n\n```go\n%s\n```"

func (s *service) file(ctx context.Context, name string) error {
	source, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	message := anthropic.BetaMessageParam{
		Role: anthropic.BetaMessageParamRoleUser,
		Content: []anthropic.BetaContentBlockParamUnion{{OfText: &anthropic.BetaTextBlockParam{ // want `external content \(file\)`
			Text: fmt.Sprintf(review, "main.go", source),
		}}},
	}
	fenced := anthropic.NewBetaUserMessage(anthropic.NewBetaTextBlock(fmt.Sprintf(reviewFenced, source)))
	_, err = s.client.Beta.Messages.New(ctx, anthropic.BetaMessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		Messages:  []anthropic.BetaMessageParam{message, fenced},
	})
	return err
}

func (s *service) mail(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString("Classify the mail as spam or not. Answer with one word.\n")
	fmt.Fprintf(&b, "From: %s\n", r.FormValue("from"))
	b.WriteString(r.FormValue("text"))
	s.ask(r.Context(), anthropic.NewTextBlock(b.String())) // want `remote input \(form value\)`
}

func (s *service) mailQuoted(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		return
	}
	s.ask(r.Context(), anthropic.NewTextBlock(fmt.Sprintf("Classify mail %d as spam or not. Answer with one word.\n%q", id, r.FormValue("text"))))
}

func (s *service) question(w http.ResponseWriter, r *http.Request) {
	s.ask(r.Context(), anthropic.NewTextBlock(r.FormValue("question")))
}

func (s *service) result(ctx context.Context, use anthropic.ToolUseBlock, url string) (*anthropic.Message, error) {
	page, err := s.page(ctx, url)
	if err != nil {
		return nil, err
	}
	return s.ask(ctx, anthropic.NewToolResultBlock(use.ID, page, false))
}
