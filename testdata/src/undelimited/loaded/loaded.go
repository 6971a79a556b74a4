// Package loaded gives its handlers what was loaded for them.
package loaded

import (
	"context"
	"database/sql"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type comment struct{ Author, Text string }

type ticket struct {
	Subject  string
	Comments []comment
}

type server struct {
	api anthropic.Client
	db  *sql.DB
}

func (s *server) ticket(ctx context.Context) (*ticket, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT author, text FROM comments")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	t := new(ticket)
	for rows.Next() {
		var c comment
		if err := rows.Scan(&c.Author, &c.Text); err != nil {
			return nil, err
		}
		t.Comments = append(t.Comments, c)
	}
	return t, rows.Err()
}

type handler func(ctx context.Context, t *ticket) error

func (s *server) with(h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		t, err := s.ticket(r.Context())
		if err != nil {
			return
		}
		h(r.Context(), t)
	}
}

func (s *server) routes() {
	http.HandleFunc("/sum", s.with(s.sum))
	http.HandleFunc("/tagged", s.with(s.tagged))
}

func (s *server) sum(ctx context.Context, t *ticket) error {
	var b strings.Builder
	b.WriteString("Summarise the discussion in three sentences.\n\n")
	for _, c := range t.Comments {
		b.WriteString(c.Author + ": ")
		b.WriteString(c.Text)
	}
	return s.send(ctx, b.String())
}

func (s *server) tagged(ctx context.Context, t *ticket) error {
	var b strings.Builder
	b.WriteString("Summarise the discussion in three sentences.\n\n")
	for _, c := range t.Comments {
		b.WriteString("<comment>" + c.Author + "\n" + c.Text + "</comment>")
	}
	return s.send(ctx, b.String())
}

func (s *server) send(ctx context.Context, turn string) error {
	_, err := s.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))}, // want `passed to sum|joined with instructions`
	})
	return err
}
