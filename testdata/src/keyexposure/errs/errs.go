// Package errs has credentials in the texts of errors.
package errs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/avast/retry-go/v4"
	"golang.org/x/sync/errgroup"
)

var errFormat = errors.New("the key has the wrong form")

func load() (string, error) {
	key := os.Getenv("ANTHROPIC_API_KEY")
	if !strings.HasPrefix(key, "sk-ant-") {
		return "", fmt.Errorf("malformed key %q", key)
	}
	return key, nil
}

func loadQuietly() (string, error) {
	key := os.Getenv("ANTHROPIC_API_KEY")
	if !strings.HasPrefix(key, "sk-ant-") {
		return "", fmt.Errorf("%w: %d characters", errFormat, len(key))
	}
	return key, nil
}

func open() (*anthropic.Client, error) {
	key, err := load()
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	c := anthropic.NewClient(option.WithAPIKey(key))
	return &c, nil
}

func handle(w http.ResponseWriter, r *http.Request) {
	c, err := open()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // want `gets into an HTTP answer`
		return
	}
	_ = c
}

func handleJSON(w http.ResponseWriter, r *http.Request) {
	if _, err := load(); err != nil {
		json.NewEncoder(w).Encode(map[string]string{"error": err.Error()}) // want `gets into an HTTP answer`
	}
}

func handleQuietly(w http.ResponseWriter, r *http.Request) {
	if _, err := open(); err != nil {
		http.Error(w, "not available", http.StatusServiceUnavailable)
		return
	}
	if _, err := loadQuietly(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
	if _, err := ask(r.Context(), os.Getenv("ANTHROPIC_API_KEY")); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func ask(ctx context.Context, key string) (string, error) {
	c := anthropic.NewClient(option.WithAPIKey(key))
	msg, err := c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100})
	if err != nil {
		return "", fmt.Errorf("ask: %w", err)
	}
	return msg.Content[0].Text, nil
}

func main() {
	if _, err := open(); err != nil {
		log.Fatal(err) // want `gets into the log`
	}
	if _, err := loadQuietly(); err != nil {
		log.Fatal(err)
	}
}

func fail(w http.ResponseWriter, err error) {
	log.Printf("error: %v", err) // want `gets into the log`
	http.Error(w, "internal error", http.StatusInternalServerError)
}

func handleShort(w http.ResponseWriter, r *http.Request) {
	if _, err := load(); err != nil {
		fail(w, err)
	}
	if _, err := loadQuietly(); err != nil {
		fail(w, err)
	}
}

type keyError struct {
	key    string
	reason string
}

func (e *keyError) Error() string { return e.reason + ": " + e.key }

func check(key string) error {
	if len(key) < 20 {
		return &keyError{key, "too short"}
	}
	return nil
}

func checked() {
	if err := check(os.Getenv("ANTHROPIC_API_KEY")); err != nil {
		fmt.Println(err) // want `gets into standard output`
	}
}

type quotaError struct {
	key   string
	limit int
}

func (e *quotaError) Error() string { return fmt.Sprintf("more than %d requests", e.limit) }

func quota(key string) error { return &quotaError{key, 100} }

func quotas(w http.ResponseWriter) {
	if err := quota(os.Getenv("ANTHROPIC_API_KEY")); err != nil {
		http.Error(w, err.Error(), http.StatusTooManyRequests)
	}
}

func each(ctx context.Context, keys map[string]string) error {
	g, ctx := errgroup.WithContext(ctx)
	for name, key := range keys {
		g.Go(func() error {
			client := anthropic.NewClient(option.WithAPIKey(key))
			if _, err := client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1}); err != nil {
				return fmt.Errorf("%s with %q: %w", name, key, err)
			}
			return nil
		})
	}
	return g.Wait()
}

func named(ctx context.Context, keys map[string]string) error {
	var g errgroup.Group
	for name, key := range keys {
		g.Go(func() error {
			client := anthropic.NewClient(option.WithAPIKey(key))
			_, err := client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1})
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			return nil
		})
	}
	return g.Wait()
}

func all(ctx context.Context, keys map[string]string) {
	if err := each(ctx, keys); err != nil {
		log.Println(err) // want `gets into the log`
	}
	if err := named(ctx, keys); err != nil {
		log.Println(err)
	}
}

func again(ctx context.Context) {
	key := os.Getenv("ANTHROPIC_API_KEY")
	client := anthropic.NewClient(option.WithAPIKey(key))
	ask := func() error {
		_, err := client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1})
		return err
	}
	if err := retry.Do(func() error { return fmt.Errorf("with %s: %w", key, ask()) }); err != nil {
		log.Println(err) // want `gets into the log`
	}
	if err := retry.Do(ask); err != nil {
		log.Println(err)
	}
}

type caller struct {
	client anthropic.Client
	token  string
}

func newCaller(token string) *caller {
	return &caller{client: anthropic.NewClient(option.WithAPIKey(token)), token: token}
}

func (c *caller) call(ctx context.Context) error {
	if _, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1}); err != nil {
		return &refusedError{c.token, err}
	}
	return nil
}

func (c *caller) callQuietly(ctx context.Context) error {
	if _, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1}); err != nil {
		return &silentError{c.token, err}
	}
	return nil
}

func called(w http.ResponseWriter, r *http.Request) {
	c := newCaller(os.Getenv("ANTHROPIC_API_KEY"))
	if err := c.call(r.Context()); err != nil {
		http.Error(w, fmt.Errorf("call: %w", err).Error(), http.StatusBadGateway) // want `gets into an HTTP answer`
	}
	if err := c.callQuietly(r.Context()); err != nil {
		http.Error(w, fmt.Errorf("call: %w", err).Error(), http.StatusBadGateway)
	}
}

// What makes the texts of errors stands below what uses it.
type refusedError struct {
	key   string
	cause error
}

func (e *refusedError) Error() string { return fmt.Sprintf("%s refused: %v", e.key, e.cause) }

type silentError struct {
	key   string
	cause error
}

func (e *silentError) Error() string { return fmt.Sprintf("key of %d bytes: %v", len(e.key), e.cause) }
