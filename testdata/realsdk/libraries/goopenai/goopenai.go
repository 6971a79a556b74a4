// Package goopenai talks to Claude by the client by sashabaranov.
package goopenai

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"

	"github.com/sashabaranov/go-openai"

	"example.com/agent/goopenai/calls"
	"example.com/agent/goopenai/settings"
)

type server struct {
	client *openai.Client
	model  string
}

func newServer(s settings.Settings) *server {
	config := openai.DefaultConfig(s.Key)
	config.BaseURL = s.Address
	return &server{openai.NewClientWithConfig(config), s.Model}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	response, err := s.client.CreateChatCompletion(r.Context(), openai.ChatCompletionRequest{ // want `no max_tokens`
		Model: s.model,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: "You help " + r.FormValue("team")},                         // want `becomes part of the system prompt`
			{Role: openai.ChatMessageRoleUser, Content: "Summarize this in three sentences: " + r.FormValue("text")}, // want `mixed with instructions in a message`
		},
	})
	if err != nil {
		http.Error(w, "failed", http.StatusBadGateway)
		return
	}
	io.WriteString(w, response.Choices[0].Message.Content)
}

func (s *server) limited(ctx context.Context, question string) error {
	_, err := s.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
		Model: s.model, MaxCompletionTokens: 1024,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleDeveloper, Content: "You help."},
			{Role: openai.ChatMessageRoleUser, Content: "Summarize <text>" + question + "</text>"},
		},
	})
	return err
}

func (s *server) agent(ctx context.Context, messages []openai.ChatCompletionMessage, tools []openai.Tool) error {
	for { // want `only the model can end this loop`
		response, err := s.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{
			Model: s.model, MaxTokens: 1024, Messages: messages, Tools: tools,
		})
		if err != nil {
			return err
		}
		message := response.Choices[0].Message
		if messages = append(messages, message); len(message.ToolCalls) == 0 {
			return nil
		}
		for _, call := range message.ToolCalls {
			messages = append(messages, openai.ChatCompletionMessage{
				Role: openai.ChatMessageRoleTool, ToolCallID: call.ID, Content: "The tool says: " + run(call.Function),
			})
		}
	}
}

func run(call openai.FunctionCall) string {
	switch call.Name {
	case "shell":
		var in struct{ Command string }
		if err := json.Unmarshal([]byte(call.Arguments), &in); err != nil {
			return err.Error()
		}
		out, _ := exec.Command("sh", "-c", in.Command).CombinedOutput() // want `model output \(tool input\)`
		return string(out)
	case "reset":
		os.RemoveAll("/srv/cache") // want `nobody is asked`
	}
	return "done"
}

// once hands calls to a package that knows of no model.
func (s *server) once(ctx context.Context, request openai.ChatCompletionRequest) error {
	request.MaxTokens = 1024
	response, err := s.client.CreateChatCompletion(ctx, request)
	if err != nil {
		return err
	}
	for _, call := range response.Choices[0].Message.ToolCalls {
		err = errors.Join(err, calls.Save(call), calls.Count(call)) // want `model output \(tool input\) becomes a file path`
	}
	return err
}

func (s *server) stream(ctx context.Context, question string) error {
	stream, err := s.client.CreateChatCompletionStream(ctx, openai.ChatCompletionRequest{
		Model: s.model, MaxTokens: 1024,
		Messages: []openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleUser, Content: question}},
	})
	if err != nil {
		return err
	}
	defer stream.Close()
	var answer strings.Builder
	for {
		chunk, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		answer.WriteString(chunk.Choices[0].Delta.Content)
	}
	return os.Remove(answer.String()) // want `model output`
}

// What was asked is not what was answered.
func history(messages []openai.ChatCompletionMessage) error {
	return exec.Command("notify-send", messages[0].Content).Run()
}
