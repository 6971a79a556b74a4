// Package behind brings those together who do not know each other: each of its calls hands something over.
package behind

import (
	"context"

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
