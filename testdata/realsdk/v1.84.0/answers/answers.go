// Package answers reads what Claude answers in the less usual ways.
package answers

import (
	"context"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

func asText(ctx context.Context, message *anthropic.Message) error {
	return exec.CommandContext(ctx, "sh", "-c", message.Content[0].AsText().Text).Run() // want `model output \(text of Claude's answer\)`
}

func thinking(ctx context.Context, message *anthropic.Message) error {
	return exec.CommandContext(ctx, "sh", "-c", message.Content[0].Thinking).Run() // want `model output`
}

func whole(ctx context.Context, message *anthropic.Message) error {
	return exec.CommandContext(ctx, "sh", "-c", message.RawJSON()).Run() // want `model output`
}

func iterated(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) error {
	text := ""
	for event := range client.Messages.NewStreaming(ctx, params).All() {
		text += event.Delta.Text
	}
	return exec.CommandContext(ctx, "sh", "-c", text).Run() // want `model output`
}

func started(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) error {
	stream := client.Messages.NewStreaming(ctx, params)
	for stream.Next() {
		if event, ok := stream.Current().AsAny().(anthropic.ContentBlockStartEvent); ok {
			if err := exec.CommandContext(ctx, "sh", "-c", event.ContentBlock.Name).Run(); err != nil { // want `model output \(tool name\)`
				return err
			}
		}
	}
	return stream.Err()
}

func betaStream(ctx context.Context, client anthropic.Client, params anthropic.BetaMessageNewParams) error {
	stream := client.Beta.Messages.NewStreaming(ctx, params)
	message := anthropic.BetaMessage{}
	for stream.Next() {
		event := stream.Current()
		if err := message.Accumulate(event); err != nil {
			return err
		}
		if delta, ok := event.AsContentBlockDelta().Delta.AsAny().(anthropic.BetaInputJSONDelta); ok {
			if err := exec.CommandContext(ctx, "sh", "-c", delta.PartialJSON).Run(); err != nil { // want `model output`
				return err
			}
		}
	}
	return exec.CommandContext(ctx, "sh", "-c", message.Content[0].Text).Run() // want `model output`
}

func parsed(ctx context.Context, message *anthropic.BetaMessage) error {
	var plan struct{ Script string }
	if err := message.ParseOutput(&plan); err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", plan.Script).Run() // want `model output`
}

func betaBatch(ctx context.Context, client anthropic.Client, id string) error {
	stream := client.Beta.Messages.Batches.ResultsStreaming(ctx, id, anthropic.BetaMessageBatchResultsParams{})
	for stream.Next() {
		for _, block := range stream.Current().Result.Message.Content {
			if err := exec.CommandContext(ctx, "sh", "-c", string(block.Input)).Run(); err != nil { // want `model output`
				return err
			}
		}
	}
	return stream.Err()
}

func stepwise(ctx context.Context, runner *anthropic.BetaToolRunner) error {
	message, err := runner.NextMessage(ctx)
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", message.Content[0].AsText().Text).Run() // want `model output`
}

func completion(ctx context.Context, client anthropic.Client) error {
	answer, err := client.Completions.New(ctx, anthropic.CompletionNewParams{MaxTokensToSample: 64, Prompt: "Which?"})
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", answer.Completion).Run() // want `model output`
}

func browser(ctx context.Context, block anthropic.BetaBrowserJavascriptExecInput) error {
	return exec.CommandContext(ctx, "node", "-e", block.Text).Run() // want `model output`
}

func managed(ctx context.Context, event anthropic.BetaManagedAgentsAgentToolUseEvent) error {
	script, _ := event.Input["command"].(string)
	return exec.CommandContext(ctx, "sh", "-c", script).Run() // want `model output`
}

// Why an answer ended, and who gave it, is no text of the model.
func metadata(ctx context.Context, message *anthropic.Message) error {
	return exec.CommandContext(ctx, "logger", string(message.StopReason), string(message.Model), message.Content[0].ID).Run()
}
