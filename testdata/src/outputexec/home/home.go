// Package home only brings together what the other packages know of each other: there is nothing left to tell.
package home

import (
	"context"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/home/agent"
	"outputexec/home/blocks"
	"outputexec/home/tools"
)

func run(message *anthropic.Message) error { return agent.Step(tools.New(tools.Local{}), message) }

// each hands on whole blocks, of which the other package knows what they are, and a text, of which it does not.
func each(ctx context.Context, message *anthropic.Message, t *blocks.Table) (err error) {
	for _, b := range message.Content {
		err = errors.Join(err, blocks.Run(b), t.Run(b), blocks.Line(ctx, b.Text)) // want `model output`
	}
	return err
}
