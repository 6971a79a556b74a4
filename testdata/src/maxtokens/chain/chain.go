// Package chain holds a round tripper that may stand before another one of its kind: that none does
// leaves nothing of its settings out.
package chain

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const defaultMaxTokens int64 = 4096

type config struct {
	base   string
	tokens int64
	next   RT
}

type Option func(*config)

func newConfig(base string, opts ...Option) *config {
	c := &config{base: base, tokens: defaultMaxTokens}
	for _, opt := range opts {
		if opt != nil {
			opt(c)
		}
	}
	if c.tokens <= 0 {
		c.tokens = defaultMaxTokens
	}
	return c
}

func WithNext(next RT) Option { return func(c *config) { c.next = next } }

func WithBase(n string) Option { return func(c *config) { c.base = n } }

func WithTokens(n int) Option {
	return func(c *config) {
		if n > 0 {
			c.tokens = int64(n)
		}
	}
}

type in struct{ Max *int64 }
type request struct {
	Model     string `json:"model"`
	MaxTokens int64  `json:"max_tokens"`
}

func translate(r *in, def int64) (*request, error) {
	out := &request{Model: "claude"}
	switch {
	case r.Max != nil && *r.Max > 0:
		out.MaxTokens = *r.Max
	default:
		out.MaxTokens = def
	}
	return out, nil
}

type rt struct {
	cfg  *config
	next RT
}

func (t *rt) RoundTrip(r *http.Request) error {
	var i in

	req, _ := translate(&i, t.cfg.tokens)
	body, _ := json.Marshal(req)
	up, err := http.NewRequestWithContext(r.Context(), "POST", t.cfg.base+"/v1/messages", bytes.NewReader(body))
	if err != nil {
		return err
	}
	up.Header.Set("anthropic-version", "2023-06-01")
	return t.next.RoundTrip(up)
}

type RT interface {
	RoundTrip(r *http.Request) error
}

func New(base string, opts ...Option) RT { return newRT(newConfig(base, opts...)) }

func newRT(c *config) *rt { return &rt{cfg: c, next: c.next} }

func Use(r *http.Request, a Option) {
	New("x", WithTokens(10), a).RoundTrip(r)
	New("x", nil).RoundTrip(r)
	New("x").RoundTrip(r)
}
