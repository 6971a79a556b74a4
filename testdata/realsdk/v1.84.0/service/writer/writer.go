// Package writer writes texts with whoever answers.
package writer

import (
	"context"

	"example.com/agent/service/claude"
)

// Writer writes.
type Writer struct{ asker claude.Asker }

// New returns a writer.
func New(a claude.Asker) *Writer { return &Writer{asker: a} }

// Letter writes a letter to somebody.
func (w *Writer) Letter(ctx context.Context, name, about string) (string, error) {
	return w.asker.Ask(ctx, "You write letters to "+name+". Be polite.", about)
}
