// Package ops does things; it knows of no tools.
package ops

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"

	"toolapproval/adapters/core"
)

type Service struct {
	DB   *sql.DB
	Root string
}

type ID struct{ ID int64 }

func (s *Service) Purge(ctx context.Context, in ID) (string, error) {
	_, err := s.DB.ExecContext(ctx, "DELETE FROM events WHERE id < $1", in.ID)
	return "purged", err
}

func (s *Service) Close(ctx context.Context, in ID) (string, error) {
	_, err := s.DB.ExecContext(ctx, "UPDATE tickets SET closed = true WHERE id = $1", in.ID)
	return "closed", err
}

func (s *Service) Drop(ctx context.Context, in ID) (string, error) {
	_, err := s.DB.ExecContext(ctx, "DELETE FROM tickets WHERE id = $1", in.ID)
	return "dropped", err
}

func (s *Service) Reset(ctx context.Context) (string, error) {
	return "reset", os.RemoveAll(s.Root + "/state")
}

func (s *Service) Count(ctx context.Context) (string, error) {
	var n string
	err := s.DB.QueryRowContext(ctx, "SELECT count(*) FROM tickets").Scan(&n)
	return n, err
}

// Cleaner returns a handler.
func Cleaner(root string) core.Handler {
	return func(ctx context.Context, _ json.RawMessage) (core.Result, error) {
		return core.Result{Text: "clean"}, os.RemoveAll(root + "/cache")
	}
}

// Nightly is what cron calls; it uses the same adapters.
func (s *Service) Nightly(ctx context.Context) error {
	h := core.Typed(s.Drop)
	_, err := h(ctx, json.RawMessage(`{"ID": 1}`))
	return err
}
