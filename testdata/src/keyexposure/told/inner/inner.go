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

// Handler serves a service that its options describe.
func Handler(o Options) (http.Handler, func() string) {
	client := anthropic.NewClient(option.WithAPIKey(o.Credential))
	log.Printf("serving %v with %s", client.Options, o.Credential) // want `a credential`
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(o.Model))
	}), func() string { return o.Model }
}

// Reach is like Ping, but another method asks.
func (s *Service) Reach(at string) error {
	u, err := url.Parse(at)
	if err != nil {
		return err
	}
	q := u.Query()
	q.Set("credential", s.secret)
	u.RawQuery = q.Encode() // want `a credential .* gets into the query of a URL`
	return s.get(u.String())
}

func (s *Service) get(u string) error {
	resp, err := http.Get(u) // want `a credential \(field secret\) gets into a URL`
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Joined has no query of its own.
func (s *Service) Joined(at string) error {
	return s.get(at + "?key=" + s.secret)
}
