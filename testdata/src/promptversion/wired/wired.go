// Package wired puts others together.
package wired

import (
	"context"
	"database/sql"
	"net/http"

	"promptinjection/service"
	"promptversion/desk"
	"promptversion/live"
	"promptversion/store"
)

func run(ctx context.Context, db *sql.DB, diff string) error {
	s := &store.Store{DB: db}
	d := desk.New(service.New(), s, s) // want `\(database row\).*desk.go:44` `\(database row\).*desk.go:58`
	if _, err := d.Review(ctx, diff); err != nil {
		return err
	}
	if _, err := d.ReviewFor(ctx, "acme", diff); err != nil {
		return err
	}
	_, err := d.ReviewPlain(ctx, "acme", diff)
	return err
}

func talk(ctx context.Context) error {
	t := &live.Talk{Live: live.Watch("https://example.com/prompt", "Be brief.")}
	return t.Ask(ctx, "Hello")
}

type api struct {
	book *live.Book
	llm  *service.Service
}

func serve() {
	a := &api{book: live.Named(), llm: service.New()}
	http.HandleFunc("/chosen", a.chosen)
	http.HandleFunc("/greet", a.greet)
}

func (a *api) chosen(w http.ResponseWriter, r *http.Request) {
	system, ok := a.book.Prompts[r.PathValue("name")]
	if !ok {
		system = "Be brief."
	}
	a.llm.Complete(r.Context(), system, r.FormValue("q")) // want `\(environment variables\)`
}

func (a *api) greet(w http.ResponseWriter, r *http.Request) {
	a.llm.Complete(r.Context(), a.book.Greetings[r.PathValue("language")], r.FormValue("q"))
}

var _ = []any{run, talk, serve}
