// Package commands runs what package lib was said to accept.
package commands

import (
	"context"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

	"teaching/lib"
)

func answer(ctx context.Context, c anthropic.Client) string {
	msg, err := c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024})
	if err != nil {
		return ""
	}
	return msg.Content[0].Text
}

func validated(ctx context.Context, c anthropic.Client) error {
	command := answer(ctx, c)
	if !lib.Known(command) {
		return nil
	}
	return exec.Command("sh", "-c", command).Run()
}

func validatedByError(ctx context.Context, c anthropic.Client) error {
	command := answer(ctx, c)
	if err := lib.Acceptable(command); err != nil {
		return err
	}
	return exec.Command("sh", "-c", command).Run()
}

func dropped(ctx context.Context, c anthropic.Client) error {
	command := answer(ctx, c)
	_ = lib.Known(command)
	return exec.Command("sh", "-c", command).Run() // want `model output .* reaches command`
}

func undescribed(ctx context.Context, c anthropic.Client) error {
	command := answer(ctx, c)
	if !lib.Undescribed(command) {
		return nil
	}
	return exec.Command("sh", "-c", command).Run() // want `model output .* reaches command`
}

func confirmed(ctx context.Context, c anthropic.Client) error {
	command := answer(ctx, c)
	if lib.Granted(command) {
		return exec.Command("sh", "-c", command).Run()
	}
	return nil
}

func sink(ctx context.Context, c anthropic.Client, r *lib.Robot) {
	r.Do(answer(ctx, c)) // want `model output .* reaches Do`
	r.Do("home")
}

// own is taught in the package itself.
//
//claudelint:validates
func own(command string) bool { return len(lib.Inbox()) > 0 }

func ownValidated(ctx context.Context, c anthropic.Client) error {
	if command := answer(ctx, c); own(command) {
		return exec.Command("sh", "-c", command).Run()
	}
	return nil
}
