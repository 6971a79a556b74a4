// Package ward is the book of beds.
package ward

import (
	"context"
	"database/sql"

	"toolapproval/stacked/bus"
)

type (
	Free  struct{ Bed string }
	Purge struct{ Before string }
)

type Book struct{ DB *sql.DB }

func (b *Book) free(ctx context.Context, c Free) error {
	_, err := b.DB.ExecContext(ctx, "UPDATE beds SET patient = NULL WHERE id = ?", c.Bed)
	return err
}

func (b *Book) purge(ctx context.Context, c Purge) error {
	_, err := b.DB.ExecContext(ctx, "DELETE FROM stays WHERE left_at < ?", c.Before)
	return err
}

// Register adds commands, one of them behind ask.
func (b *Book) Register(on *bus.Bus, ask bus.Middleware) {
	bus.On(on, "free", b.free, ask)
	bus.On(on, "purge", b.purge)
}

// Quiet adds only the one that is behind ask.
func (b *Book) Quiet(on *bus.Bus, ask bus.Middleware) { bus.On(on, "free", b.free, ask) }
