// Package posted has messages of its own, whose role says what they are.
package posted

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

type message struct {
	Role       string `json:"role"`
	Content    string `json:"content"`
	ToolCallID string `json:"tool_call_id,omitempty"`
}

type payload struct {
	Model     string    `json:"model"`
	MaxTokens int       `json:"max_tokens"`
	Messages  []message `json:"messages"`
}

func post(messages ...message) error {
	data, err := json.Marshal(payload{"claude-opus-4-8", 1024, messages})
	if err != nil {
		return err
	}
	_, err = http.Post("https://api.anthropic.com/v1/messages", "application/json", bytes.NewReader(data))
	return err
}

func handle(w http.ResponseWriter, r *http.Request) {
	note := r.FormValue("note")
	post(message{Role: "user", Content: "Summarize the following note in one sentence: " + note}) // want `mixed with instructions in a message`
	// A tool answers what a person said elsewhere.
	post(message{Role: "tool", Content: "Tell the user that the note was saved: " + note, ToolCallID: "1"})
}

func fetched(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	page, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	return post(
		message{Role: "tool", Content: string(page), ToolCallID: "1"},
		message{Role: "tool", Content: "Answer the question from this page and nothing else: " + string(page), ToolCallID: "2"}, // want `mixed with instructions in a tool result`
	)
}

// What the model said before is no turn of the user's, and a copy of a message has the role of the original.
func again(r *http.Request, sent []message) error {
	note := r.FormValue("note")
	sent = append(sent,
		message{Role: "assistant", Content: "I have summarized the following note in one sentence: " + note},
		message{Role: "system", Content: "Keep to the style of the following note: " + note},
	)
	for i, m := range sent {
		copied := m
		copied.Content = m.Content + "\n"
		sent[i] = copied
	}
	return post(sent...)
}
