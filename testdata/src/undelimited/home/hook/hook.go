// Package hook asks about events, in the background, without knowing who answers.
package hook

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"undelimited/home/llm"
)

type event struct {
	Issue struct{ Title, Body string }
}

type job struct {
	kind  string
	event event
}

type Server struct {
	model llm.Completer
	jobs  chan job
}

func New(m llm.Completer) *Server { return &Server{model: m, jobs: make(chan job, 8)} }

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var e event
	if json.Unmarshal(raw, &e) == nil {
		s.jobs <- job{r.Header.Get("X-Event"), e}
	}
}

func (s *Server) Work(ctx context.Context) {
	for j := range s.jobs {
		s.triage(ctx, j.event)
		s.quoted(ctx, j.event)
	}
}

func (s *Server) triage(ctx context.Context, e event) error {
	_, err := s.model.Complete(ctx, llm.Request{Turns: []llm.Turn{{"user", "Name a label that fits this issue.\n" + e.Issue.Body}}}) // want `HTTP request`
	return err
}

func (s *Server) quoted(ctx context.Context, e event) error {
	text := "Name a label that fits the issue in the tag.\n<issue>" + e.Issue.Body + "</issue>"
	_, err := s.model.Complete(ctx, llm.Request{Turns: []llm.Turn{{"user", text}}})
	return err
}
