package kept

import (
	"context"
	"net/http"
	"strings"
)

// A table of the program's holds nothing of what requests say, whatever else is put into such records.

type persona struct {
	Name  string
	Trait string
	Level int
}

var monsters = map[string]persona{
	"goblin": {Name: "Snick", Trait: "greedy"},
	"troll":  {Name: "Umpf", Trait: "hungry"},
}

func meet(w http.ResponseWriter, r *http.Request) {
	p := persona{Name: "Stranger", Trait: r.FormValue("trait")}
	ask(r.Context(), p.Name+" is "+p.Trait)
}

func monster(w http.ResponseWriter, r *http.Request) {
	p, ok := monsters[r.FormValue("kind")]
	if !ok {
		return
	}
	p.Level = len(r.FormValue("level"))
	ask(r.Context(), "You play "+p.Name+", who is "+p.Trait)
}

// What is put into a list of a record is read where the record is handed to.

type household struct {
	name     string
	dislikes []string
	plan     []string
}

type shelf struct{ byID map[string]*household }

func (s *shelf) get(id string) household { return *s.byID[id] }

func (s *shelf) dislike(w http.ResponseWriter, r *http.Request) {
	h := s.byID[r.FormValue("id")]
	h.dislikes = append(h.dislikes, r.FormValue("what"))
	if r.FormValue("plan") == "weekly" {
		h.plan = append(h.plan, "weekly")
	}
}

func cook(ctx context.Context, h household) {
	ask(ctx, "Never use "+strings.Join(h.dislikes, ", "))
}

func plan(ctx context.Context, h household) {
	ask(ctx, "Plan for "+strings.Join(h.plan, ", "))
}

func (s *shelf) suggest(w http.ResponseWriter, r *http.Request) {
	cook(r.Context(), s.get(r.FormValue("id")))
	plan(r.Context(), s.get(r.FormValue("id")))
}
