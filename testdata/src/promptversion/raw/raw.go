// Package raw talks to the API by hand: an answer is an HTTP response, but no prompt from outside.
package raw

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
)

type request struct {
	Model     string    `json:"model"`
	MaxTokens int       `json:"max_tokens"`
	System    string    `json:"system"`
	Messages  []message `json:"messages"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type answer struct {
	Content []struct {
		Text string `json:"text"`
	} `json:"content"`
}

func send(r request) (string, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return "", err
	}
	req, err := http.NewRequest("POST", "https://api.anthropic.com/v1/messages", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	req.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var a answer
	if err := json.NewDecoder(resp.Body).Decode(&a); err != nil {
		return "", err
	}
	return a.Content[0].Text, nil
}

func summarized(text string) (string, error) {
	summary, err := send(request{MaxTokens: 10, System: "You summarize.", Messages: []message{{"user", text}}})
	if err != nil {
		return "", err
	}
	return send(request{MaxTokens: 10, System: "You answer.\n\n" + summary})
}

func fetched() (string, error) {
	resp, err := http.Get("https://prompts.example.com/support")
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	prompt, err := io.ReadAll(resp.Body)
	if err != nil {
		return "", err
	}
	return send(request{MaxTokens: 10, System: string(prompt)}) // want `the system prompt comes from outside the program \(HTTP response\)`
}
