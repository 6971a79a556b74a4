// Package openai talks to Claude by OpenAI's own client.
package openai

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"

	"example.com/agent/openai/calls"
)

type server struct {
	client openai.Client
	db     *sql.DB
}

func newServer(db *sql.DB) *server {
	return &server{openai.NewClient(
		option.WithBaseURL("https://openrouter.ai/api/v1"),
		option.WithAPIKey(os.Getenv("OPENROUTER_API_KEY")),
	), db}
}

const model = "anthropic/claude-sonnet-5.5"

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := s.ask(r.Context(), r.FormValue("team"), r.FormValue("question")); err != nil {
		http.Error(w, "failed", http.StatusBadGateway)
	}
}

func (s *server) ask(ctx context.Context, team, question string) error {
	params := openai.ChatCompletionNewParams{ // want `no max_tokens`
		Model: model,
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.SystemMessage("You help " + team), // want `becomes part of the system prompt`
			openai.UserMessage(question),
		},
	}
	for { // want `only the model can end this loop`
		completion, err := s.client.Chat.Completions.New(ctx, params)
		if err != nil {
			return err
		}
		message := completion.Choices[0].Message
		if len(message.ToolCalls) == 0 {
			return nil
		}
		params.Messages = append(params.Messages, message.ToParam())
		for _, call := range message.ToolCalls {
			var in struct{ SQL string }
			if err := json.Unmarshal([]byte(call.Function.Arguments), &in); err != nil {
				return err
			}
			if _, err := s.db.ExecContext(ctx, in.SQL); err != nil { // want `model output \(tool input\)`
				return err
			}
			params.Messages = append(params.Messages, openai.ToolMessage("Run.", call.ID))
		}
	}
}

// once hands calls to a package that knows of no model.
func (s *server) once(ctx context.Context, question string) error {
	completion, err := s.client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model: model, MaxCompletionTokens: openai.Int(1024),
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(question)},
	})
	if err != nil {
		return err
	}
	for _, call := range completion.Choices[0].Message.ToolCalls {
		if err := calls.Save(call); err != nil { // want `model output \(tool input\) becomes a file path`
			return err
		}
	}
	return nil
}

func (s *server) stream(ctx context.Context, question string) error {
	stream := s.client.Chat.Completions.NewStreaming(ctx, openai.ChatCompletionNewParams{
		Model: model, MaxCompletionTokens: openai.Int(1024),
		Messages: []openai.ChatCompletionMessageParamUnion{openai.DeveloperMessage("You help."), openai.UserMessage(question)},
	})
	var answer openai.ChatCompletionAccumulator
	for stream.Next() {
		answer.AddChunk(stream.Current())
	}
	if err := stream.Err(); err != nil {
		return err
	}
	return exec.Command("sh", "-c", answer.Choices[0].Message.Content).Run() // want `model output`
}

// A model of another maker, asked by the same client.
func (s *server) other(ctx context.Context, question string) error {
	_, err := s.client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:    openai.ChatModelGPT4o,
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(question)},
	})
	return err
}

// params limits the answer by the one field or by the other one.
func (s *server) params(question string, reasoning bool) openai.ChatCompletionNewParams {
	params := openai.ChatCompletionNewParams{
		Model:    model,
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(question)},
	}
	if reasoning {
		params.MaxCompletionTokens = openai.Int(1024)
	} else {
		params.MaxTokens = openai.Int(1024)
	}
	return params
}

func (s *server) limited(ctx context.Context, question string) error {
	_, err := s.client.Chat.Completions.New(ctx, s.params(question, false))
	return err
}

// unless forgets the limit on one way.
func (s *server) unless(question string, reasoning bool) *openai.ChatCompletionNewParams {
	params := &openai.ChatCompletionNewParams{ // want `this request has no max_tokens`
		Model:    model,
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(question)},
	}
	if reasoning {
		params.MaxCompletionTokens = openai.Int(1024)
	}
	return params
}

func (s *server) unlimited(ctx context.Context, question string) error {
	_, err := s.client.Chat.Completions.New(ctx, *s.unless(question, true))
	return err
}
