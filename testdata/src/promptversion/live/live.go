// Package live follows a prompt that a server may change.
package live

import (
	"context"
	"io"
	"net/http"
	"os"
	"strings"
	"sync/atomic"

	"github.com/anthropics/anthropic-sdk-go"
)

type Watched struct{ now atomic.Pointer[string] }

func Watch(url, first string) *Watched {
	w := &Watched{}
	w.now.Store(&first)
	go func() {
		resp, err := http.Get(url)
		if err != nil {
			return
		}
		defer resp.Body.Close()
		b, _ := io.ReadAll(resp.Body)
		text := string(b)
		w.now.Store(&text)
	}()
	return w
}

func (w *Watched) Text() string { return *w.now.Load() }

// A Talk is told here, and not again by who gives it a prompt that is watched.
type Talk struct {
	Live   *Watched
	Client anthropic.Client
}

func (t *Talk) Ask(ctx context.Context, question string) error {
	_, err := t.Client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: t.Live.Text()}}, // want `HTTP response`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(question))},
	})
	return err
}

// Named are the prompts that the environment holds, by their names.
func Named() *Book {
	b := &Book{Prompts: map[string]string{}, Greetings: map[string]string{"en": "Be kind.", "de": "Sei nett."}}
	for _, kv := range os.Environ() {
		name, text, ok := strings.Cut(kv, "=")
		if ok && strings.HasPrefix(name, "PROMPT_") {
			b.Prompts[strings.ToLower(strings.TrimPrefix(name, "PROMPT_"))] = text
		}
	}
	return b
}

type Book struct {
	Prompts   map[string]string
	Greetings map[string]string
}
