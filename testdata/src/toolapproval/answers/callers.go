package answers

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/answers/desk"
)

func (k *kit) turn(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok && k.desk.Decide(ctx, use.Name) == desk.Allow {
			if err := k.perform(ctx, use); err != nil {
				return err
			}
		}
	}
	return nil
}

// perform is called after a person's yes only.
func (k *kit) perform(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "wipe":
		return k.wipe()
	}
	return nil
}

func (k *kit) wipe() error { return os.RemoveAll("a") }

func (k *kit) turnAlone(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok {
			k.desk.Decide(ctx, use.Name)
			if err := k.performAlone(ctx, use); err != nil {
				return err
			}
		}
	}
	return nil
}

func (k *kit) performAlone(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "wipe":
		return k.wipeAlone()
	}
	return nil
}

func (k *kit) wipeAlone() error {
	return os.RemoveAll("b") // want `a tool call removes files here`
}
