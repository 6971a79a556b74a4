// Package kept keeps what somebody sent between requests: in records under an id, and under keys of
// a request's context.
package kept

import (
	"context"
	"net/http"
	"os/exec"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

var client = anthropic.NewClient()

// Records under an id.

type session struct {
	persona, language, nick string
	history                 []anthropic.MessageParam
}

type store struct {
	mu       sync.Mutex
	sessions map[string]*session
	last     *session
}

func (s *store) get(id string) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sessions[id]
}

func (s *store) create(w http.ResponseWriter, r *http.Request) {
	language := "English"
	if r.FormValue("language") == "de" {
		language = "German"
	}
	x := &session{persona: r.FormValue("persona"), language: language}
	s.sessions[r.FormValue("id")] = x
	s.last = x
}

func (s *store) rename(w http.ResponseWriter, r *http.Request) {
	x := s.get(r.FormValue("id"))
	x.nick = r.FormValue("nick")
}

func (s *store) chat(w http.ResponseWriter, r *http.Request) {
	x := s.get(r.FormValue("id"))
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Answer in " + x.language}}})
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Speak as " + x.persona}}})        // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The user is called " + x.nick}}}) // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Speak as " + s.last.persona}}})   // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Answer in " + s.last.language}}})
}

// What is found by its id is handed to another function, which reads it.

func systemOf(x *session) string { return "Speak as " + x.persona + "." }

func politely(x *session) string { return "Answer politely in " + x.language + "." }

func (s *store) handed(w http.ResponseWriter, r *http.Request) {
	x := s.get(r.FormValue("id"))
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: systemOf(x)}}}) // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: politely(x)}}})
}

func (s *store) fresh(w http.ResponseWriter, r *http.Request) {
	x := &session{persona: "a teacher"}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: systemOf(x)}}})
}

// What the model asks for and a person releases by its id is confirmed.

type command struct{ line string }

type queue struct{ waiting map[string]command }

func (q *queue) ask(msg *anthropic.Message) {
	for _, b := range msg.Content {
		q.waiting[b.ID] = command{string(b.Input)}
	}
}

func (q *queue) release(w http.ResponseWriter, r *http.Request) {
	exec.Command("sh", "-c", q.waiting[r.FormValue("id")].line).Run()
}

// Contexts.

type orgKey struct{}

type key string

const (
	userKey key = "user"
	planKey key = "plan"
)

func identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), orgKey{}, r.Header.Get("X-Org"))
		ctx = context.WithValue(ctx, userKey, r.FormValue("user"))
		ctx = context.WithValue(ctx, planKey, "free")
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func org(ctx context.Context) string {
	s, _ := ctx.Value(orgKey{}).(string)
	return s
}

func inContext(ctx context.Context) {
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "You work for " + org(ctx)}}}) // want `remote input`
	user, _ := ctx.Value(userKey).(string)
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The user is " + user}}}) // want `remote input`
	plan, _ := ctx.Value(planKey).(string)
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The plan is " + plan}}})
	other, _ := ctx.Value("user").(string)
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The user is " + other}}})
}

// What is kept under one key is not found under another, whatever its type.

type tenant struct{ brand string }

type (
	claimedKey struct{}
	knownKey   struct{}
)

func claimed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := tenant{brand: r.Header.Get("X-Brand")}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), claimedKey{}, t)))
	})
}

func known(t tenant, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), knownKey{}, t)))
	})
}

func branded(ctx context.Context) {
	c, _ := ctx.Value(claimedKey{}).(tenant)
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "You speak for " + c.brand}}}) // want `remote input`
	k, _ := ctx.Value(knownKey{}).(tenant)
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "You speak for " + k.brand}}})
}

func ginIdentify(c *gin.Context) {
	c.Set("org", c.Query("org"))
	c.Set("plan", "free")
	c.Next()
}

func ginChat(c *gin.Context) {
	client.Messages.New(context.Background(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "You work for " + c.GetString("org")}}}) // want `remote input`
	client.Messages.New(context.Background(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The plan is " + c.GetString("plan")}}})
	if v, ok := c.Get("org"); ok {
		client.Messages.New(context.Background(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "You work for " + v.(string)}}}) // want `remote input`
	}
}

func echoIdentify(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set("tenant", c.FormValue("tenant"))
		return next(c)
	}
}

func echoChat(c echo.Context) error {
	tenant, _ := c.Get("tenant").(string)
	plan, _ := c.Get("plan").(string)
	client.Messages.New(context.Background(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The plan is " + plan}}})
	client.Messages.New(context.Background(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "You serve " + tenant}}}) // want `remote input`
	return nil
}

// Records that are no pointers.

type draft struct{ title, style string }

type writer struct {
	mu     sync.Mutex
	drafts map[string]draft
}

func (s *writer) save(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drafts[r.FormValue("id")] = draft{title: "x", style: r.FormValue("style")}
}

func (s *writer) write(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	d := s.drafts[r.FormValue("id")]
	s.mu.Unlock()
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "House style: " + d.style}}}) // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Write about " + d.title}}})
}
