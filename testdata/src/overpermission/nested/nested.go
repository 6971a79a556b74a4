// Package nested has a tool that hands its task to another agent, which has files of its own.
package nested

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

type Agent struct {
	client anthropic.Client
	skills []string
	dir    string
}

func (a *Agent) Session() (*Session, error) {
	s := &Session{agent: a}
	for _, name := range a.skills {
		text, err := os.ReadFile(filepath.Join(a.dir, name))
		if err != nil {
			return nil, err
		}
		s.system += string(text)
	}
	return s, nil
}

func (a *Agent) Run(ctx context.Context, task string) (string, error) {
	s, err := a.Session()
	if err != nil {
		return "", err
	}
	return s.Run(ctx, task)
}

type Session struct {
	agent  *Agent
	system string
}

func (s *Session) Run(ctx context.Context, task string) (string, error) {
	answer, err := s.agent.client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-4-8", MaxTokens: 1024,
		System:   []anthropic.TextBlockParam{{Text: s.system}},
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(task))},
	})
	if err != nil {
		return "", err
	}
	return answer.Content[0].Text, nil
}

// Chain lets agents work one after the other.
func Chain(ctx context.Context, agents []*Agent, task string) (out string, err error) {
	for _, a := range agents {
		tool := &Delegate{agent: a}
		input, err := json.Marshal(map[string]string{"task": task})
		if err != nil {
			return "", err
		}
		if out, err = tool.Execute(ctx, input); err != nil {
			return "", err
		}
	}
	return out, nil
}

type Delegate struct{ agent *Agent }

func (d *Delegate) Name() string        { return "delegate" }
func (d *Delegate) Description() string { return "Hand a task to another agent." }

func (d *Delegate) InputSchema() json.RawMessage {
	return json.RawMessage(`{"type":"object","properties":{"task":{"type":"string"}},"required":["task"]}`)
}

func (d *Delegate) Execute(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct {
		Task string `json:"task"`
	}
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	s, err := d.agent.Session()
	if err != nil {
		return "", err
	}
	return s.Run(ctx, in.Task)
}

// The same agent's other tool reads any file.
type Read struct{ agent *Agent }

func (r *Read) Name() string        { return "read" }
func (r *Read) Description() string { return "Read a file." } // want `takes any path of the model's choice`

func (r *Read) InputSchema() json.RawMessage {
	return json.RawMessage(`{"type":"object","properties":{"path":{"type":"string"}},"required":["path"]}`)
}

func (r *Read) Execute(_ context.Context, input json.RawMessage) (string, error) {
	var in struct {
		Path string `json:"path"`
	}
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	text, err := os.ReadFile(in.Path)
	return string(text), err
}
