package kept

import (
	"context"
	"net/http"
	"regexp"

	"github.com/anthropics/anthropic-sdk-go"

	"promptinjection/kept/sessions"
)

// Stores of another package.

type site struct {
	store    sessions.Store
	profiles *sessions.Profiles
}

func ask(ctx context.Context, system string) {
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: system}}}) // want `behind.go:32 form value` `behind.go:40 form value → behind.go:55` `tables.go:\d+ form value → tables.go:\d+ passed to ask` `tables.go:\d+ form value → .* passed to cook`
}

var name = regexp.MustCompile(`^[a-z]{1,20}$`)

func (s *site) begin(w http.ResponseWriter, r *http.Request) {
	tone := "neutral"
	switch t := r.FormValue("tone"); t {
	case "warm", "cool":
		tone = t
	}
	s.store.Put(&sessions.Session{ID: r.FormValue("id"), Persona: r.FormValue("persona"), Tone: tone})
}

func (s *site) register(w http.ResponseWriter, r *http.Request) {
	plan := r.FormValue("plan")
	if !name.MatchString(plan) {
		return
	}
	s.profiles.Add(r.FormValue("id"), &sessions.Profile{Name: r.FormValue("name"), Plan: plan})
}

func (s *site) talk(w http.ResponseWriter, r *http.Request) {
	x, ok := s.store.Get(r.FormValue("id"))
	if !ok {
		return
	}
	ask(r.Context(), "Be "+x.Tone)
	ask(r.Context(), "Be "+x.Persona)
}

func (s *site) greet(w http.ResponseWriter, r *http.Request) {
	p := s.profiles.Find(r.FormValue("id"))
	ask(r.Context(), "The plan is "+p.Plan)
	ask(r.Context(), "The user is called "+p.Name)
}

// A record that is made and used here is not one that is kept.
func (s *site) once(w http.ResponseWriter, r *http.Request) {
	x := &sessions.Session{ID: "x", Persona: "a pirate"}
	ask(r.Context(), "Be "+x.Persona)
}
