// Package store keeps what waits for a person in a database.
package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"
)

// A Status is how far it has come.
type Status string

const (
	Pending  Status = "pending"
	Approved Status = "approved"
	Rejected Status = "rejected"
)

// An Entry waits.
type Entry struct {
	ID     int64
	Tool   string
	Status Status
}

// A Store has entries.
type Store struct{ DB *sql.DB }

// Get reads an entry.
func (s *Store) Get(ctx context.Context, id int64) (*Entry, error) {
	var e Entry
	err := s.DB.QueryRowContext(ctx, "SELECT id, tool, status FROM entries WHERE id = $1", id).Scan(&e.ID, &e.Tool, &e.Status)
	return &e, err
}

// Parse reads what the model sent.
func Parse(input json.RawMessage) (*Entry, error) {
	var e Entry
	err := json.Unmarshal(input, &e)
	return &e, err
}

// Await returns what somebody decided.
func (s *Store) Await(ctx context.Context, id int64) (Status, error) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return Rejected, ctx.Err()
		case <-tick.C:
			e, err := s.Get(ctx, id)
			if err != nil {
				return Rejected, err
			}
			if e.Status != Pending {
				return e.Status, nil
			}
		}
	}
}

// Look does not wait.
func (s *Store) Look(ctx context.Context, id int64) (Status, error) {
	e, err := s.Get(ctx, id)
	if err != nil {
		return Rejected, err
	}
	return e.Status, nil
}
