// Package sessions keeps what is to be done in a database.
package sessions

import (
	"context"
	"database/sql"
	"encoding/json"
)

// A Todo is to be done.
type Todo struct{ Content, Status string }

// A Session is a conversation.
type Session struct {
	ID    string
	Todos []Todo
}

// Service finds and saves sessions.
type Service interface {
	Get(ctx context.Context, id string) (Session, error)
	List(ctx context.Context) ([]Session, error)
	Save(ctx context.Context, s Session) error
}

type service struct {
	db   *sql.DB
	seen map[string]*Session
}

// New returns the service.
func New(db *sql.DB) Service { return &service{db, map[string]*Session{}} }

func read(id, todos string) (Session, error) {
	s := Session{ID: id}
	return s, json.Unmarshal([]byte(todos), &s.Todos)
}

func (s *service) Get(ctx context.Context, id string) (Session, error) {
	if one, ok := s.seen[id]; ok {
		return *one, nil
	}
	var todos string
	if err := s.db.QueryRowContext(ctx, "SELECT todos FROM sessions WHERE id = ?", id).Scan(&todos); err != nil {
		return Session{}, err
	}
	one, err := read(id, todos)
	if err != nil {
		return Session{}, err
	}
	s.seen[id] = &one
	return one, nil
}

func (s *service) List(ctx context.Context) ([]Session, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, todos FROM sessions")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Session
	for rows.Next() {
		var id, todos string
		if err := rows.Scan(&id, &todos); err != nil {
			return nil, err
		}
		one, err := read(id, todos)
		if err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, rows.Err()
}

func (s *service) Save(ctx context.Context, session Session) error {
	todos, err := json.Marshal(session.Todos)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, "INSERT INTO sessions (id, todos) VALUES (?, ?)", session.ID, string(todos))
	return err
}
