// Package store keeps things, and never heard of Claude.
package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"net/http"
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

// A Keeper keeps pages: some do so by handing them on.
type Keeper interface{ Keep(p Page) error }

type Page struct{ Name, Kind, Pattern, Text string }

type (
	All    []Keeper
	Some   struct{ Next Keeper }
	InDir  string
	Hashed string
	Named  string
	Tables struct{ DB *sql.DB }
)

func (all All) Keep(p Page) error {
	for _, k := range all {
		if err := k.Keep(p); err != nil {
			return err
		}
	}
	return nil
}

func (s Some) Keep(p Page) error {
	if p.Text == "" {
		return nil
	}
	return s.Next.Keep(p)
}

func (d InDir) Keep(p Page) error {
	return os.WriteFile(filepath.Join(string(d), p.Name), []byte(p.Text), 0o600)
}

func (d Hashed) Keep(p Page) error {
	sum := sha256.Sum256([]byte(p.Text))
	return os.WriteFile(filepath.Join(string(d), hex.EncodeToString(sum[:])), []byte(p.Text), 0o600)
}

func (d Named) Keep(p Page) error {
	return os.WriteFile(filepath.Join(string(d), filepath.Base(p.Name)), []byte(p.Text), 0o600)
}

func (t Tables) Keep(p Page) error {
	_, err := t.DB.Exec("INSERT INTO pages_"+p.Kind+" VALUES (?)", p.Text)
	return err
}

// A Mirror keeps files of an address under their names.
type Mirror struct{ Dir, Base string }

// Replace writes a file anew.
func (m Mirror) Replace(name, text string) error {
	at := filepath.Join(m.Dir, name)
	if err := os.Remove(at); err != nil && !os.IsNotExist(err) {
		return err
	}
	return os.WriteFile(at, []byte(text), 0o600)
}

// Fetch gets a file from wherever it is.
func (m Mirror) Fetch(name string) error {
	resp, err := http.Get(name)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = os.Create(filepath.Join(m.Dir, name))
	return err
}
