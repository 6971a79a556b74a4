// Package kept has services that keep their settings as a record.
package kept

import (
	"context"
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type settings struct {
	Listen string
	Claude claude
}

type claude struct {
	Key, Greeting, Style, Guide string
}

const guide = "You guide visitors through the museum."

func fromEnv() *settings {
	return &settings{
		Listen: os.Getenv("LISTEN"),
		Claude: claude{Key: os.Getenv("ANTHROPIC_API_KEY"), Greeting: os.Getenv("GREETING"), Style: os.Getenv("STYLE"), Guide: guide},
	}
}

// museum keeps all settings.
type museum struct {
	api anthropic.Client
	set *settings
}

func (m *museum) tell(ctx context.Context, system string) {
	m.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 300,
		System:    []anthropic.TextBlockParam{{Text: system}}, // want `environment variable GREETING`
	})
}

func (m *museum) greet(w http.ResponseWriter, r *http.Request) {
	m.tell(r.Context(), m.set.Claude.Greeting)
}

func (m *museum) guide(w http.ResponseWriter, r *http.Request) {
	m.tell(r.Context(), m.set.Claude.Guide)
}

func (m *museum) styled(w http.ResponseWriter, r *http.Request) {
	system := guide
	if m.set.Claude.Style == "brief" {
		system += " You use short sentences."
	}
	m.tell(r.Context(), system)
}

// shop keeps a part of them, and nothing from outside is in what it says.
type shop struct {
	api  anthropic.Client
	conf claude
}

func (s *shop) sell(ctx context.Context) {
	s.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 300,
		System:    []anthropic.TextBlockParam{{Text: s.conf.Guide}},
	}, option.WithAPIKey(s.conf.Key))
}

// office keeps the same part, and says what the environment tells it.
type office struct {
	api  anthropic.Client
	conf claude
}

func (o *office) open(ctx context.Context) {
	o.api.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 300,
		System:    []anthropic.TextBlockParam{{Text: o.conf.Style}}, // want `environment variable STYLE`
	})
}

func main() {
	set := fromEnv()
	m := &museum{api: anthropic.NewClient(option.WithAPIKey(set.Claude.Key)), set: set}
	http.HandleFunc("/greet", m.greet)
	http.HandleFunc("/guide", m.guide)
	http.HandleFunc("/styled", m.styled)
	s := &shop{conf: set.Claude}
	s.sell(context.Background())
	o := &office{conf: set.Claude}
	o.open(context.Background())
	http.ListenAndServe(set.Listen, nil)
}
