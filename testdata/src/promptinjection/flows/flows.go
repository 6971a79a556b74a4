// Package flows carries what clients send through the ways of a program.
package flows

import (
	"context"
	"fmt"
	"net/http"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
)

var client = anthropic.NewClient()

// A builder with options.

type config struct {
	system string
	user   string
}

type Option func(*config)

func WithSystem(s string) Option { return func(c *config) { c.system = s } }
func WithUser(s string) Option   { return func(c *config) { c.user = s } }

func complete(ctx context.Context, opts ...Option) {
	var c config
	for _, o := range opts {
		o(&c)
	}
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: c.system}}, // want `remote input`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(c.user))},
	})
}

func options(w http.ResponseWriter, r *http.Request) {
	complete(r.Context(), WithSystem("You help "+r.FormValue("name")), WithUser(r.FormValue("question")))
}

// A fluent builder.

type prompt struct{ system, user string }

func (p *prompt) System(format string, args ...any) *prompt {
	p.system += fmt.Sprintf(format, args...)
	return p
}

func (p *prompt) User(s string) *prompt {
	p.user = s
	return p
}

func (p *prompt) send(ctx context.Context) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: p.system}}, // want `remote input`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(p.user))},
	})
}

func fluent(w http.ResponseWriter, r *http.Request) {
	new(prompt).System("You help %s.", r.FormValue("name")).User(r.FormValue("question")).send(r.Context())
}

// A session that one handler fills and another one uses.

type session struct {
	mu       sync.Mutex
	persona  string
	question string
}

type sessions struct{ byID map[string]*session }

func (s *sessions) setPersona(w http.ResponseWriter, r *http.Request) {
	sess := s.byID[r.FormValue("id")]
	sess.mu.Lock()
	defer sess.mu.Unlock()
	sess.persona = r.FormValue("persona")
	sess.question = r.FormValue("question")
}

func (s *session) ask(ctx context.Context) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Speak as " + s.persona}}, // want `remote input`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(s.question))},
	})
}

// A worker behind a channel.

type job struct{ tone, question string }

func enqueue(jobs chan<- job) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		jobs <- job{r.FormValue("tone"), r.FormValue("question")}
	}
}

func work(ctx context.Context, jobs <-chan job) {
	for j := range jobs {
		client.Messages.New(ctx, anthropic.MessageNewParams{
			MaxTokens: 1024,
			System:    []anthropic.TextBlockParam{{Text: "Tone: " + j.tone}}, // want `remote input`
			Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(j.question))},
		})
	}
}

func start(ctx context.Context, m *http.ServeMux) {
	jobs := make(chan job)
	m.HandleFunc("/jobs", enqueue(jobs))
	go work(ctx, jobs)
}

// An interface.

type assistant interface {
	Reply(ctx context.Context, about, question string) error
}

type claude struct{}

func (claude) Reply(ctx context.Context, about, question string) error {
	_, err := client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "You know everything about " + about}}, // want `remote input`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
	return err
}

func behindInterface(a assistant) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a.Reply(r.Context(), r.FormValue("topic"), r.FormValue("question"))
	}
}

func wire(m *http.ServeMux) { m.HandleFunc("/ask", behindInterface(claude{})) }

// Generics.

type pair[T any] struct{ first, second T }

func makePair[T any](a, b T) pair[T] { return pair[T]{a, b} }

func generic(w http.ResponseWriter, r *http.Request) {
	p := makePair(r.FormValue("question"), "You help customers.")
	client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: p.second}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(p.first))},
	})
	client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: p.first}}, // want `remote input`
	})
}

// A closure and a goroutine.

func closure(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	done := make(chan struct{})
	go func() {
		defer close(done)
		client.Messages.New(context.Background(), anthropic.MessageNewParams{
			MaxTokens: 1024,
			System:    []anthropic.TextBlockParam{{Text: "You help " + name}}, // want `remote input`
		})
	}()
	<-done
}

// What a middleware puts into the context.

type key struct{}

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), key{}, r.Header.Get("X-Tenant"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
