// Package api is what a program wrote itself for the JSON of the Messages API. Where it is sent is elsewhere.
package api

import "encoding/json"

type Block interface{ Kind() string }

type Base struct {
	Type string `json:"type"`
}

func (b Base) Kind() string { return b.Type }

type Text struct {
	Base
	Text string `json:"text"`
}

type ToolUse struct {
	Base
	ID    string `json:"id"`
	Name  string `json:"name"`
	Input any    `json:"input"`
}

type ToolResult struct {
	Base
	ToolUseID string `json:"tool_use_id"`
	Content   string `json:"content"`
}

type Answer struct {
	Base
	Role       string  `json:"role"`
	Content    []Block `json:"-"`
	StopReason string  `json:"stop_reason"`
}

func (a *Answer) UnmarshalJSON(data []byte) error {
	type plain Answer
	aux := struct {
		Content []json.RawMessage `json:"content"`
		*plain
	}{plain: (*plain)(a)}
	if err := json.Unmarshal(data, &aux); err != nil {
		return err
	}
	for _, raw := range aux.Content {
		b, err := block(raw)
		if err != nil {
			return err
		}
		a.Content = append(a.Content, b)
	}
	return nil
}

func block(raw json.RawMessage) (Block, error) {
	var base Base
	if err := json.Unmarshal(raw, &base); err != nil {
		return nil, err
	}
	var b Block
	switch base.Type {
	case "tool_use":
		b = new(ToolUse)
	default:
		b = new(Text)
	}
	return b, json.Unmarshal(raw, b)
}
