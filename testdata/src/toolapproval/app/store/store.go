// Package store keeps accounts; it knows nothing of Claude.
package store

import (
	"context"
	"database/sql"
)

// Accounts is what the tools use.
type Accounts interface {
	Close(ctx context.Context, id int) error
	Balance(ctx context.Context, id int) (int, error)
}

// DB is in a database.
type DB struct{ db *sql.DB }

// Open returns it.
func Open(db *sql.DB) *DB { return &DB{db} }

// Close closes an account.
func (d *DB) Close(ctx context.Context, id int) error {
	return d.exec(ctx, "DELETE FROM accounts WHERE id = ?", id)
}

func (d *DB) exec(ctx context.Context, query string, args ...any) error {
	_, err := d.db.ExecContext(ctx, query, args...)
	return err
}

// Balance returns what is in an account.
func (d *DB) Balance(ctx context.Context, id int) (n int, err error) {
	err = d.db.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = ?", id).Scan(&n)
	return n, err
}

// Remove removes an account without an interface in between.
func Remove(ctx context.Context, db *sql.DB, id int) error {
	_, err := db.ExecContext(ctx, "DELETE FROM accounts WHERE id = ?", id)
	return err
}
