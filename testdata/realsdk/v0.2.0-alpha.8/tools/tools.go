// Package tools runs what Claude asks for.
package tools

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"strconv"

	"github.com/anthropics/anthropic-sdk-go"
)

type input struct {
	Command string `json:"command"`
	Lines   int    `json:"lines"`
}

func byType(ctx context.Context, client *anthropic.Client, params anthropic.MessageNewParams) error {
	message, err := client.Messages.New(ctx, params)
	if err != nil {
		return err
	}
	for _, block := range message.Content {
		if block.Type != anthropic.ContentBlockTypeToolUse {
			continue
		}
		var in input
		if err := json.Unmarshal(block.Input, &in); err != nil {
			return err
		}
		switch block.Name {
		case "bash":
			return exec.Command("bash", "-c", in.Command).Run() // want `^model output \(tool input\) reaches command argument`
		case "log":
			return exec.Command("git", "log", "-n", strconv.Itoa(in.Lines)).Run()
		}
	}
	return nil
}

func union(message *anthropic.Message) error {
	for _, block := range message.Content {
		switch block := block.AsUnion().(type) {
		case anthropic.TextBlock:
			fmt.Println(block.Text)
		case anthropic.ToolUseBlock:
			return exec.Command("sh", "-c", block.JSON.Input.Raw()).Run() // want `model output`
		}
	}
	return nil
}

func streamed(ctx context.Context, client *anthropic.Client, params anthropic.MessageNewParams) error {
	stream := client.Messages.NewStreaming(ctx, params)
	message := anthropic.Message{}
	script := ""
	for stream.Next() {
		event := stream.Current()
		if err := message.Accumulate(event); err != nil {
			return err
		}
		switch delta := event.Delta.(type) {
		case anthropic.ContentBlockDeltaEventDelta:
			script += delta.Text
		}
	}
	if err := exec.Command("sh", "-c", message.Content[0].Text).Run(); err != nil { // want `model output`
		return err
	}
	return exec.Command("sh", "-c", script).Run() // want `model output`
}

// The number of tokens is no text of the model.
func usage(message *anthropic.Message) error {
	return exec.Command("notify-send", fmt.Sprint(message.Usage.OutputTokens), message.ID).Run()
}
