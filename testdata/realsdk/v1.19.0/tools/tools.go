// Package tools runs what Claude asks for.
package tools

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"strconv"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type input struct {
	Command string `json:"command"`
	Lines   int    `json:"lines"`
}

func bySwitch(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) error {
	message, err := client.Messages.New(ctx, params)
	if err != nil {
		return err
	}
	for _, block := range message.Content {
		switch block := block.AsAny().(type) {
		case anthropic.TextBlock:
			fmt.Println(block.Text)
		case anthropic.ToolUseBlock:
			var in input
			if err := json.Unmarshal([]byte(block.JSON.Input.Raw()), &in); err != nil {
				return err
			}
			switch block.Name {
			case "bash":
				if err := exec.CommandContext(ctx, "bash", "-c", in.Command).Run(); err != nil { // want `^model output \(tool input\) reaches command argument`
					return err
				}
			case "status":
				if err := exec.CommandContext(ctx, "git", "log", "-n", strconv.Itoa(in.Lines)).Run(); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func byType(message *anthropic.Message) error {
	for _, block := range message.Content {
		if block.Type != "tool_use" {
			continue
		}
		var in map[string]string
		if err := json.Unmarshal(block.Input, &in); err != nil {
			return err
		}
		switch in["command"] {
		case "ls", "pwd":
			return exec.Command(in["command"]).Run()
		}
		return exec.Command("sh", "-c", in["command"]).Run() // want `model output`
	}
	return nil
}

func accumulated(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) error {
	stream := client.Messages.NewStreaming(ctx, params)
	message := anthropic.Message{}
	for stream.Next() {
		if err := message.Accumulate(stream.Current()); err != nil {
			return err
		}
	}
	return exec.Command("sh", "-c", message.Content[0].Text).Run() // want `model output`
}

func deltas(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) error {
	stream := client.Messages.NewStreaming(ctx, params)
	var text, script strings.Builder
	for stream.Next() {
		switch event := stream.Current().AsAny().(type) {
		case anthropic.ContentBlockDeltaEvent:
			switch delta := event.Delta.AsAny().(type) {
			case anthropic.TextDelta:
				text.WriteString(delta.Text)
			case anthropic.InputJSONDelta:
				script.WriteString(delta.PartialJSON)
			}
		}
	}
	fmt.Println(text.String())
	return exec.Command("sh", "-c", script.String()).Run() // want `model output`
}

// The number of tokens is no text of the model.
func usage(message *anthropic.Message) error {
	return exec.Command("notify-send", fmt.Sprint(message.Usage.OutputTokens), message.ID).Run()
}

func batch(ctx context.Context, client anthropic.Client, id string) error {
	stream := client.Messages.Batches.ResultsStreaming(ctx, id)
	for stream.Next() {
		message := stream.Current().Result.AsSucceeded().Message
		if err := exec.Command("sh", "-c", message.Content[0].Text).Run(); err != nil { // want `model output`
			return err
		}
	}
	return stream.Err()
}

func beta(ctx context.Context, client anthropic.Client, params anthropic.BetaMessageNewParams) error {
	message, err := client.Beta.Messages.New(ctx, params)
	if err != nil {
		return err
	}
	for _, block := range message.Content {
		if use, ok := block.AsAny().(anthropic.BetaToolUseBlock); ok {
			in, _ := use.Input.(map[string]any)
			command, _ := in["command"].(string)
			return exec.Command("sh", "-c", command).Run() // want `model output`
		}
	}
	return nil
}
