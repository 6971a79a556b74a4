// Package session keeps the history of a conversation, with what the model said, and calls the tools.
package session

import (
	"bytes"
	"encoding/json"
	"net/http"

	"outputexec/byhand/box"
)

type block struct {
	Type      string          `json:"type"`
	Text      string          `json:"text,omitempty"`
	ID        string          `json:"id,omitempty"`
	Name      string          `json:"name,omitempty"`
	Input     json.RawMessage `json:"input,omitempty"`
	ToolUseID string          `json:"tool_use_id,omitempty"`
	Content   string          `json:"content,omitempty"`
}

type message struct {
	Role    string  `json:"role"`
	Content []block `json:"content"`
}

type answer struct {
	Content    []block `json:"content"`
	StopReason string  `json:"stop_reason"`
}

type session struct {
	tools   []box.Tool
	history []message
}

func (s *session) send() (*answer, error) {
	body, err := json.Marshal(map[string]any{"model": "claude-sonnet-4-6", "max_tokens": 1024, "messages": s.history})
	if err != nil {
		return nil, err
	}
	res, err := http.Post("https://api.anthropic.com/v1/messages", "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var a answer
	return &a, json.NewDecoder(res.Body).Decode(&a)
}

// The answer is read for the history, and for its blocks: a command that runs is told once, where the call was read.
func (s *session) turn() error {
	byName := map[string]box.Tool{}
	for _, t := range s.tools {
		byName[t.Name] = t
	}
	a, err := s.send()
	if err != nil {
		return err
	}
	s.history = append(s.history, message{Role: "assistant", Content: a.Content})
	var results []block
	for _, b := range a.Content {
		if b.Type != "tool_use" {
			continue
		}
		out, err := byName[b.Name].Run(b.Input) // want `model output \(tool input\) reaches command argument`
		if err != nil {
			return err
		}
		results = append(results, block{Type: "tool_result", ToolUseID: b.ID, Content: out})
	}
	s.history = append(s.history, message{Role: "user", Content: results})
	return nil
}

// Start makes a session with all tools.
func Start(dir string) error { return (&session{tools: box.New(dir)}).turn() }
