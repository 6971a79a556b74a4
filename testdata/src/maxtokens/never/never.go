// Package never keeps requests in fields that nothing completes, behind handlers whose callers nobody
// shows.
package never

import (
	"context"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type server struct {
	client anthropic.Client
	base   anthropic.MessageNewParams
	limit  int64
	cap    int64
	Open   int64
	kept   *anthropic.MessageNewParams
}

func routes(c anthropic.Client) http.Handler {
	s := newServer(c)
	mux := http.NewServeMux()
	mux.HandleFunc("/base", s.fromBase)
	mux.HandleFunc("/limit", s.fromLimit)
	mux.HandleFunc("/cap", s.fromCap)
	return mux
}

// openRoutes returns what others may fill in.
func openRoutes(c anthropic.Client, mux *http.ServeMux) *server {
	s := &server{client: c, kept: held}
	mux.HandleFunc("/open", s.fromOpen)
	mux.HandleFunc("/kept", s.fromKept)
	return s
}

// Held is a request that others complete.
var Held = &anthropic.MessageNewParams{}

var held = Held

// closedRoutes keeps to itself what it makes.
func closedRoutes(c anthropic.Client, mux *http.ServeMux) {
	s := &server{client: c} // want `Open is still 0 when it becomes max_tokens`
	mux.HandleFunc("/open", s.fromOpen)
	t := &server{client: c}
	mux.HandleFunc("/open/too", t.fromOpen)
	t.Open = 100
}

func newServer(c anthropic.Client) *server {
	return &server{client: c, cap: 1024,
		base: anthropic.MessageNewParams{Model: "claude-opus-5"}} // want `this request has no max_tokens when it is sent by MessageService.New`
}

func (s *server) fromBase(w http.ResponseWriter, r *http.Request) {
	p := s.base
	p.Messages = nil
	s.client.Messages.New(r.Context(), p)
}

func (s *server) fromLimit(w http.ResponseWriter, r *http.Request) {
	p := anthropic.MessageNewParams{MaxTokens: s.limit}
	s.client.Messages.New(r.Context(), p) // want `limit is still 0 when it becomes max_tokens`
}

func (s *server) fromCap(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: s.cap})
}

// Others can set an exported field.
func (s *server) fromOpen(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: s.Open})
}

// Whoever holds the pointer can complete the request.
func (s *server) fromKept(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), *s.kept)
}

// An option completes what others leave out.
type agent struct {
	client anthropic.Client
	params anthropic.MessageNewParams
	other  anthropic.MessageNewParams
}

type option func(*agent)

func withLimit(n int64) option { return func(a *agent) { a.params.MaxTokens = n } }

func completed(p *anthropic.MessageNewParams) { p.MaxTokens = 100 }

func newAgent(c anthropic.Client, opts ...option) *agent {
	a := &agent{client: c}
	for _, o := range opts {
		o(a)
	}
	completed(&a.other)
	return a
}

func (a *agent) Answer(ctx context.Context) { a.client.Messages.New(ctx, a.params) }

func (a *agent) Other(ctx context.Context) { a.client.Messages.New(ctx, a.other) }
