// Package langchaingo uses LangChain Go.
package langchaingo

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"os/exec"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/tools"
)

func ask(ctx context.Context, model llms.Model, question string) error {
	answer, err := llms.GenerateFromSinglePrompt(ctx, model, question)
	if err != nil {
		return err
	}
	return exec.Command("sh", "-c", answer).Run() // want `^model output \(text of Claude's answer\) reaches command argument`
}

type server struct{ model llms.Model }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.model.GenerateContent(r.Context(), []llms.MessageContent{
		llms.TextParts(llms.ChatMessageTypeSystem, "You help "+r.FormValue("team")), // want `becomes part of the system prompt`
		llms.TextParts(llms.ChatMessageTypeHuman, "My question: "+r.FormValue("question")),
		{
			Role:  llms.ChatMessageTypeSystem,
			Parts: []llms.ContentPart{llms.TextPart("You help " + r.FormValue("team"))}, // want `becomes part of the system prompt`
		},
		{
			Role:  llms.ChatMessageTypeHuman,
			Parts: []llms.ContentPart{llms.TextContent{Text: r.FormValue("question")}},
		},
	})
}

func toolCalls(ctx context.Context, model llms.Model, messages []llms.MessageContent) error {
	response, err := model.GenerateContent(ctx, messages, llms.WithMaxTokens(1024))
	if err != nil {
		return err
	}
	for _, call := range response.Choices[0].ToolCalls {
		var in struct{ Command string }
		if err := json.Unmarshal([]byte(call.FunctionCall.Arguments), &in); err != nil {
			return err
		}
		if in.Command == "ls" || in.Command == "pwd" {
			return exec.Command(in.Command).Run()
		}
		return exec.Command("sh", "-c", in.Command).Run() // want `model output \(tool input\)`
	}
	return nil
}

func all() []tools.Tool { return []tools.Tool{shell{}} }

// shell is a tool.
type shell struct{}

func (shell) Name() string        { return "shell" }
func (shell) Description() string { return "Runs a command" } // want `the tool "shell" takes any command`

func (shell) Call(ctx context.Context, input string) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", input).CombinedOutput() // want `model output`
	return string(out), err
}

func untilNoTool(ctx context.Context, model llms.Model, messages []llms.MessageContent) (string, error) {
	for { // want `only the model can end this loop`
		response, err := model.GenerateContent(ctx, messages)
		if err != nil {
			return "", err
		}
		choice := response.Choices[0]
		if len(choice.ToolCalls) == 0 {
			return choice.Content, nil
		}
		messages = append(messages, llms.TextParts(llms.ChatMessageTypeAI, choice.Content))
	}
}

func capped(ctx context.Context, model llms.Model, messages []llms.MessageContent) (string, error) {
	for range 8 {
		response, err := model.GenerateContent(ctx, messages)
		if err != nil {
			return "", err
		}
		choice := response.Choices[0]
		if len(choice.ToolCalls) == 0 {
			return choice.Content, nil
		}
		messages = append(messages, llms.TextParts(llms.ChatMessageTypeAI, choice.Content))
	}
	return "", errors.New("too many turns")
}
