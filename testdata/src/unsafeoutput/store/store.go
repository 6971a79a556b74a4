// Package store keeps things, and never heard of Claude.
package store

import (
	"database/sql"
	"os"
	"path/filepath"
)

type Store struct {
	DB  *sql.DB
	Dir string
}

func (s *Store) Rows(where string) (*sql.Rows, error) {
	return s.DB.Query("SELECT * FROM notes WHERE " + where)
}

func (s *Store) ByTitle(title string) (*sql.Rows, error) {
	return s.DB.Query("SELECT * FROM notes WHERE title = ?", title)
}

func (s *Store) Save(name, text string) error {
	return os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600)
}

func (s *Store) SaveLocal(name, text string) error {
	if !filepath.IsLocal(name) {
		return os.ErrPermission
	}
	return os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600)
}

// A Tool does something by name.
type Tool interface{ Do(name string) error }

type (
	Remover struct{}
	Reader  struct{}
	Local   struct{}
)

func (Remover) Do(name string) error { return os.Remove(name) }

func (Reader) Do(name string) error {
	_, err := os.ReadFile(name)
	return err
}

func (Local) Do(name string) error {
	if !filepath.IsLocal(name) {
		return os.ErrPermission
	}
	return os.Remove(name)
}

var Tools = map[string]Tool{"remove": Remover{}, "read": Reader{}, "local": Local{}}
