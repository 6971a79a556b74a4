package fetched

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

// get fetches, and what it was given decodes.
func get[T any](url string, decode func(io.Reader, *T) error) (T, error) {
	var v T
	resp, err := http.Get(url)
	if err != nil {
		return v, err
	}
	defer resp.Body.Close()
	return v, decode(resp.Body, &v)
}

type served struct {
	Prompt string
	Turns  int
}

func asJSON[T any](r io.Reader, v *T) error { return json.NewDecoder(r).Decode(v) }

func fromCallback() (string, error) {
	return get("https://example.com", func(r io.Reader, s *string) error {
		b, err := io.ReadAll(r)
		*s = string(b)
		return err
	})
}

func decoded() (a, b, c anthropic.MessageNewParams) {
	one, _ := fromCallback()
	two, _ := get("https://example.com", asJSON[served])
	if two.Turns > 1 {
		c.System = []anthropic.TextBlockParam{{Text: "Be quick."}}
	}
	a.System = []anthropic.TextBlockParam{{Text: one}}        // want `HTTP response`
	b.System = []anthropic.TextBlockParam{{Text: two.Prompt}} // want `HTTP response`
	return a, b, c
}

// A source fills in what it is given.
type source interface {
	load(ctx context.Context, into *served) error
}

type distant struct{ url string }

func (r distant) load(ctx context.Context, into *served) error {
	got, err := get(r.url, asJSON[served])
	*into = got
	return err
}

type nearby struct{}

func (nearby) load(ctx context.Context, into *served) error {
	*into = served{Prompt: "Be kind.", Turns: 3}
	return nil
}

var sources = []source{nearby{}, distant{"https://example.com"}}

func filled(ctx context.Context) (p, q anthropic.MessageNewParams, err error) {
	var s, own served
	for _, src := range sources {
		if err := src.load(ctx, &s); err != nil {
			return p, q, err
		}
	}
	err = nearby{}.load(ctx, &own)
	q.System = []anthropic.TextBlockParam{{Text: own.Prompt}}
	p.System = []anthropic.TextBlockParam{{Text: s.Prompt}} // want `HTTP response`
	return p, q, err
}
