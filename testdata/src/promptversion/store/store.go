// Package store keeps prompts and tenants in a database.
package store

import (
	"context"
	"database/sql"

	"promptversion/desk"
)

type Store struct{ DB *sql.DB }

func (s *Store) Prompt(ctx context.Context, name string) (string, error) {
	var text string
	err := s.DB.QueryRowContext(ctx, "SELECT body FROM prompts WHERE name = $1", name).Scan(&text)
	return text, err
}

func (s *Store) Tenant(ctx context.Context, org string) (*desk.Tenant, error) {
	t := new(desk.Tenant)
	err := s.DB.QueryRowContext(ctx, "SELECT rules, strict, most FROM tenants WHERE org = $1", org).Scan(&t.Rules, &t.Strict, &t.Most)
	return t, err
}
