// Package failing has handlers that return errors, which others answer with.
package failing

import (
	"errors"
	"fmt"
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type handler func(w http.ResponseWriter, r *http.Request) error

// ServeHTTP implements http.Handler.
func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `gets into an HTTP answer`
	}
}

type quiet func(w http.ResponseWriter, r *http.Request) error

// ServeHTTP implements http.Handler, with the text of no error that it does not know.
func (q quiet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := q(w, r); err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

func answering(h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			fmt.Fprintln(w, err) // want `gets into an HTTP answer`
		}
	}
}

// answeringOthers is given handlers that say nothing of the key.
func answeringOthers(h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			fmt.Fprintln(w, err)
		}
	}
}

type app struct {
	key    string
	client anthropic.Client
}

func newApp() *app {
	key := os.Getenv("ANTHROPIC_API_KEY")
	return &app{key: key, client: anthropic.NewClient(option.WithAPIKey(key))}
}

func (a *app) list(w http.ResponseWriter, r *http.Request) error {
	if _, err := a.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 10}); err != nil {
		return fmt.Errorf("with %q: %w", a.key, err)
	}
	return nil
}

func (a *app) show(w http.ResponseWriter, r *http.Request) error {
	if a.key == "" {
		return errors.New("no key")
	}
	if _, err := a.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 10}); err != nil {
		return fmt.Errorf("with a key of %d bytes: %w", len(a.key), err)
	}
	return nil
}

func main() {
	a := newApp()
	http.Handle("/list", handler(a.list))
	http.Handle("/show", handler(a.show))
	http.Handle("/list/quietly", quiet(a.list))
	http.HandleFunc("/list/again", answering(a.list))
	http.HandleFunc("/show/again", answeringOthers(a.show))
}
