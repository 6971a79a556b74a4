// Package inner shows a credential, and knows that it does.
package inner

import (
	"log"
	"net/http"
	"net/url"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type Options struct{ Credential, Model string }

type Service struct {
	opts   Options
	secret string
	client anthropic.Client
}

func New(o Options, secret string) *Service {
	return &Service{opts: o, secret: secret, client: anthropic.NewClient(option.WithAPIKey(secret))}
}

// Start says with what the service runs.
func (s *Service) Start() {
	log.Printf("starting with %s", s.secret) // want `a credential`
}

// Note writes a line.
func Note(format string, args ...any) { log.Printf(format, args...) }

// Ping asks a service whether the credential is known to it.
func (s *Service) Ping(at string) error {
	u, err := url.Parse(at)
	if err != nil {
		return err
	}
	q := u.Query()
	q.Set("credential", s.secret)
	u.RawQuery = q.Encode() // want `a credential .* gets into the query of a URL`
	resp, err := http.Get(u.String())
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
