// Package pay has an interface, and what stands behind it.
package pay

import (
	"context"
	"database/sql"
)

// A Gateway moves what people own.
type Gateway interface {
	Cancel(ctx context.Context, id string) error
	Balance(ctx context.Context) (int, error)
}

// Bank is a Gateway.
type Bank struct{ db *sql.DB }

// Cancel forgets a contract and what belongs to it.
func (b *Bank) Cancel(ctx context.Context, id string) error {
	if _, err := b.db.ExecContext(ctx, "DELETE FROM bills WHERE contract = ?", id); err != nil {
		return err
	}
	_, err := b.db.ExecContext(ctx, "DELETE FROM contracts WHERE id = ?", id)
	return err
}

// Balance reads.
func (b *Bank) Balance(ctx context.Context) (n int, err error) {
	err = b.db.QueryRowContext(ctx, "SELECT sum(cents) FROM bills").Scan(&n)
	return n, err
}
