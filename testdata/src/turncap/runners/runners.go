// Package runners uses the SDK's tool runner, whose own default is no limit.
package runners

import (
	"context"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

func unlimited(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	runner := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{ // want `this runner calls Claude for as long as the model asks for it; set MaxIterations`
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
	})
	_, err := runner.RunToCompletion(ctx)
	return err
}

func zero(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	params := anthropic.BetaToolRunnerParams{
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
		MaxIterations:        0,
	}
	runner := c.Beta.Messages.NewToolRunner(tools, params) // want `this runner calls Claude for as long as the model asks for it`
	for msg, err := range runner.All(ctx) {
		if err != nil {
			return err
		}
		fmt.Println(msg.Content)
	}
	return nil
}

// One turn, whose events are read.
func streaming(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) {
	runner := c.Beta.Messages.NewToolRunnerStreaming(tools, anthropic.BetaToolRunnerParams{})
	for event := range runner.NextStreaming(ctx) {
		fmt.Println(event)
	}
}

func limited(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	runner := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
		MaxIterations:        10,
	})
	_, err := runner.RunToCompletion(ctx)
	return err
}

type config struct{ MaxIterations int }

func configured(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool, cfg config) error {
	params := anthropic.BetaToolRunnerParams{BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024}}
	params.MaxIterations = cfg.MaxIterations
	runner := c.Beta.Messages.NewToolRunner(tools, params)
	_, err := runner.RunToCompletion(ctx)
	return err
}

// The program takes each step itself, a bounded number of times.
func bounded(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	runner := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
	})
	for range 10 {
		msg, err := runner.NextMessage(ctx)
		if err != nil || msg == nil {
			return err
		}
	}
	return nil
}

func leftEarly(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	runner := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
	})
	turns := 0
	for _, err := range runner.All(ctx) {
		if err != nil {
			return err
		}
		if turns++; turns == 8 {
			break
		}
	}
	return nil
}

func params(max int) anthropic.BetaToolRunnerParams {
	return anthropic.BetaToolRunnerParams{
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
		MaxIterations:        max,
	}
}

func fromHelper(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	_, err := c.Beta.Messages.NewToolRunner(tools, params(5)).RunToCompletion(ctx)
	return err
}

func fromHelperWithout(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	_, err := c.Beta.Messages.NewToolRunner(tools, params(0)).RunToCompletion(ctx) // want `this runner calls Claude for as long as the model asks for it`
	return err
}

// The runner itself says when the model is done.
func untilDone(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	runner := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{})
	for !runner.IsCompleted() { // want `only the model can end this loop`
		if _, err := runner.NextMessage(ctx); err != nil {
			return err
		}
	}
	return nil
}

func untilDoneOr(ctx context.Context, c anthropic.Client, tools []anthropic.BetaTool) error {
	runner := c.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{})
	for n := 0; n < 10 && !runner.IsCompleted(); n++ {
		if _, err := runner.NextMessage(ctx); err != nil {
			return err
		}
	}
	return nil
}
