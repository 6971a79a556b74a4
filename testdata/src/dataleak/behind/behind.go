// Package behind brings those together who do not know each other: each of its calls hands something over.
package behind

import (
	"context"
	"fmt"

	"dataleak/behind/ask"
	"dataleak/behind/texts"
)

type guest struct {
	Room int
	SSN  string
}

type visit struct{ Room, Reason string }

func serve(ctx context.Context, c *ask.Claude, a, b guest, v visit) error {
	if err := texts.Describe(ctx, c, v); err != nil {
		return err
	}
	if err := texts.Describe(ctx, c, a); err != nil { // want `personal data \(field guest.SSN\)`
		return err
	}
	if err := texts.Compare(ctx, c, v, v); err != nil {
		return err
	}
	return texts.Compare(ctx, c, a, b) // want `personal data \(field guest.SSN\)`
}

// One call that sends for all: each of those who use it is told, also of the same field.
func send(ctx context.Context, c *ask.Claude, question, text string) error {
	return c.Text(ctx, question, text) // want `personal data \(field SSN\)` `personal data \(field guest.SSN\)`
}

func number(ctx context.Context, c *ask.Claude, g guest) error {
	return send(ctx, c, "Is this a number?", "number "+g.SSN)
}

func record(ctx context.Context, c *ask.Claude, g guest) error {
	return send(ctx, c, "Is this a guest?", fmt.Sprintf("%+v", g))
}

func room(ctx context.Context, c *ask.Claude, g guest) error {
	return send(ctx, c, "Is this a room?", fmt.Sprintf("%d", g.Room))
}
