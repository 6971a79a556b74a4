package parts

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// What the program itself says in some message is not what the others in a list say.

type Body struct{ Text string }

type message struct {
	Body
	User string
}

func sorry(w http.ResponseWriter) error {
	return json.NewEncoder(w).Encode(message{Body: Body{Text: "Something broke. Try again."}})
}

func thread(w http.ResponseWriter, r *http.Request) {
	var all []message
	if err := json.NewDecoder(r.Body).Decode(&all); err != nil {
		sorry(w)
		return
	}
	var lines []string
	for _, m := range all {
		lines = append(lines, m.Text)
	}
	talk(r.Context(), strings.Join(lines, "\n"))
	talk(r.Context(), strings.Join([]string{all[0].Text, all[1].Text}, "\n"))
	talk(r.Context(), "Sum up this thread: "+strings.Join(lines, "\n"))
}

func talk(ctx context.Context, text string) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `replies.go:37 joined`
	})
}
