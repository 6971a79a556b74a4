// Package turns puts texts from outside into messages.
package turns

import (
	"context"
	"database/sql"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type store struct {
	client anthropic.Client
	db     *sql.DB
}

func (s *store) ask(ctx context.Context, text string) {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Model:     "claude-haiku-4-5",
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}, // want `external content \(database row\)` `remote input`
	})
}

func (s *store) notes(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.QueryContext(r.Context(), "SELECT text FROM notes WHERE owner = ?", r.FormValue("owner"))
	if err != nil {
		return
	}
	defer rows.Close()
	var notes, tagged []string
	for rows.Next() {
		var note string
		if err := rows.Scan(&note); err != nil {
			return
		}
		notes = append(notes, note)
		tagged = append(tagged, "<note>"+note+"</note>")
	}
	s.ask(r.Context(), "Which of these notes contradict each other?\n"+strings.Join(notes, "\n"))
	s.ask(r.Context(), "Which of the notes in tags contradict each other?\n"+strings.Join(tagged, "\n"))
	s.ask(r.Context(), "Translate into French: "+r.FormValue("text"))
	s.ask(r.Context(), "Translate the text in the tags into French.\n<text>"+r.FormValue("text")+"</text>")
}
