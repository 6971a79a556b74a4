// Package unready serves before it has everything that it needs: what is still nil sends nothing.
package unready

import (
	"context"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type client struct {
	api       anthropic.Client
	maxTokens int64
}

func (c *client) ask(ctx context.Context, text string) (*anthropic.Message, error) {
	return c.api.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet4_5,
		MaxTokens: c.maxTokens,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))},
	})
}

type runner struct{ claude *client }

func (r *runner) run(ctx context.Context, text string) (*anthropic.Message, error) {
	return r.claude.ask(ctx, text)
}

type server struct {
	mux    *http.ServeMux
	runner *runner
}

func newServer() *server {
	s := &server{mux: http.NewServeMux()}
	s.routes(s.mux)
	return s
}

func (s *server) routes(mux *http.ServeMux) { mux.Handle("/chat", http.HandlerFunc(s.chat)) }

func (s *server) use(r *runner) { s.runner = r }

func (s *server) chat(w http.ResponseWriter, r *http.Request) {
	if !s.ready() {
		http.Error(w, "not ready", http.StatusServiceUnavailable)
		return
	}
	s.runner.run(r.Context(), "Say hello.")
}

func (s *server) ready() bool { return s.runner != nil }

type bot struct {
	runner *runner
	name   string
}

func newBot() *bot {
	return &bot{name: "bot", runner: &runner{claude: &client{api: anthropic.NewClient()}}} // want `maxTokens is still 0`
}

func greet(ctx context.Context) {
	newBot().greet(ctx)
}

func (b *bot) greet(ctx context.Context) { b.runner.run(ctx, "Say hello.") }

func main() {
	s := newServer()
	s.use(&runner{claude: &client{api: anthropic.NewClient(), maxTokens: 1024}})
	greet(context.Background())
	http.ListenAndServe("localhost:8080", s.mux)
}
