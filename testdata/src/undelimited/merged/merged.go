// Package merged sends a conversation that it keeps in a file; neighbouring blocks of text are merged.
package merged

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type block struct {
	Type string `json:"type"`
	Text string `json:"text"`
}

type message struct {
	Role    string  `json:"role"`
	Content []block `json:"content"`
}

func load(path string) ([]message, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []message
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var m message
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, lines.Err()
}

// merge adds what a block says to the one before it. That another message is an instruction makes none of them one.
func merge(blocks []block) []block {
	var out []block
	for _, b := range blocks {
		text := strings.TrimSpace(b.Text)
		if len(out) > 0 && out[len(out)-1].Type == "text" {
			out[len(out)-1].Text += text
			continue
		}
		b.Text = text
		out = append(out, b)
	}
	return out
}

func params(history []message) anthropic.MessageNewParams {
	var turns []anthropic.MessageParam
	for _, m := range history {
		var blocks []anthropic.ContentBlockParamUnion
		for _, b := range merge(m.Content) {
			blocks = append(blocks, anthropic.NewTextBlock(b.Text))
		}
		turns = append(turns, anthropic.MessageParam{Role: anthropic.MessageParamRole(m.Role), Content: blocks})
	}
	return anthropic.MessageNewParams{Model: "claude-opus-5-5", MaxTokens: 1024, Messages: turns}
}

// Summarize asks for a summary in a turn of its own.
func Summarize(ctx context.Context, client anthropic.Client) (*anthropic.Message, error) {
	history, err := load("session.jsonl")
	if err != nil {
		return nil, err
	}
	history = append(history, message{Role: "user", Content: []block{{Type: "text", Text: "Summarize what was done so far, in three sentences."}}})
	return client.Messages.New(ctx, params(history))
}

// Explain adds instructions to what the last message of the file says.
func Explain(ctx context.Context, client anthropic.Client) (*anthropic.Message, error) {
	history, err := load("question.jsonl")
	if err != nil {
		return nil, err
	}
	blocks := history[len(history)-1].Content
	last := len(blocks) - 1
	blocks[last].Text += "\nExplain what the text above says, in three sentences."
	return client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-opus-5-5", MaxTokens: 1024,
		Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(blocks[last].Text)), // want `external content \(file\) is mixed with instructions`
		},
	})
}
