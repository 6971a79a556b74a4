// Package goanthropic uses the client by liushuangls.
package goanthropic

import (
	"context"
	"net/http"
	"os/exec"

	"github.com/liushuangls/go-anthropic/v2"
)

type server struct{ client *anthropic.Client }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := ask(r.Context(), s.client, r.FormValue("team"), r.FormValue("question")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func ask(ctx context.Context, client *anthropic.Client, team, question string) error {
	response, err := client.CreateMessages(ctx, anthropic.MessagesRequest{
		Model:     "claude-haiku-4-5",
		MaxTokens: 1024,
		System:    "You help " + team, // want `becomes part of the system prompt`
		Messages:  []anthropic.Message{anthropic.NewUserTextMessage(question)},
	})
	if err != nil {
		return err
	}
	if err := exec.Command("sh", "-c", response.GetFirstContentText()).Run(); err != nil { // want `model output`
		return err
	}
	for _, content := range response.Content {
		switch content.Type {
		case anthropic.MessagesContentTypeText:
			if err := exec.Command("sh", "-c", content.GetText()).Run(); err != nil { // want `model output`
				return err
			}
		case anthropic.MessagesContentTypeToolUse:
			var in struct{ Command string }
			if err := content.MessageContentToolUse.UnmarshalInput(&in); err != nil {
				return err
			}
			if err := exec.Command("sh", "-c", in.Command).Run(); err != nil { // want `model output \(tool input\)`
				return err
			}
		}
	}
	return nil
}

func stream(ctx context.Context, client *anthropic.Client) {
	client.CreateMessagesStream(ctx, anthropic.MessagesStreamRequest{ // want `no max_tokens`
		MessagesRequest: anthropic.MessagesRequest{
			Model:       "claude-haiku-4-5",
			MultiSystem: anthropic.NewMultiSystemMessages("You help.", "Be short."),
			Messages:    []anthropic.Message{anthropic.NewUserTextMessage("Why?")},
		},
		OnContentBlockDelta: func(data anthropic.MessagesEventContentBlockDeltaData) {
			exec.Command("sh", "-c", *data.Delta.Text).Run() // want `model output`
		},
	})
}

// What was asked is not what was answered.
func history(messages []anthropic.Message) error {
	return exec.Command("notify-send", messages[0].Content[0].GetText()).Run()
}

func untilNoTool(ctx context.Context, client *anthropic.Client, request anthropic.MessagesRequest) error {
	request.MaxTokens = 1024
	for { // want `only the model can end this loop`
		response, err := client.CreateMessages(ctx, request)
		if err != nil {
			return err
		}
		if response.StopReason != anthropic.MessagesStopReasonToolUse {
			return nil
		}
		request.Messages = append(request.Messages, anthropic.Message{Role: anthropic.RoleAssistant, Content: response.Content})
	}
}
