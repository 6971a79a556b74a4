// Package gpt talks to another model than Claude.
package gpt

import (
	"context"
	"net/http"
	"os/exec"

	"github.com/sashabaranov/go-openai"

	"example.com/agent/gpt/settings"
)

type server struct{ client *openai.Client }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	response, err := s.client.CreateChatCompletion(r.Context(), openai.ChatCompletionRequest{
		Model: settings.Models["openai"],
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: "You help " + r.FormValue("team")},
		},
	})
	if err == nil {
		err = exec.Command("sh", "-c", response.Choices[0].Message.Content).Run()
	}
	if err != nil {
		http.Error(w, "failed", http.StatusBadGateway)
	}
}

func (s *server) agent(ctx context.Context, request openai.ChatCompletionRequest) error {
	for {
		response, err := s.client.CreateChatCompletion(ctx, request)
		if err != nil {
			return err
		}
		message := response.Choices[0].Message
		if request.Messages = append(request.Messages, message); len(message.ToolCalls) == 0 {
			return nil
		}
	}
}
