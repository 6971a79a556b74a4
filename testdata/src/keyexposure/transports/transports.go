// Package transports has HTTP transports of its own, which see the header with the key.
package transports

import (
	"log"
	"net/http"
	"net/http/httputil"
	"os"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type dumping struct{ next http.RoundTripper }

func (d dumping) RoundTrip(req *http.Request) (*http.Response, error) {
	if b, err := httputil.DumpRequestOut(req, true); err == nil {
		log.Printf("%s", b) // want `a credential \(header of a request with the client's key\) gets into the log`
	}
	return d.next.RoundTrip(req)
}

type logging struct {
	next http.RoundTripper
	log  *log.Logger
}

func newLogging(next http.RoundTripper) http.RoundTripper { return &logging{next, log.Default()} }

func (l *logging) RoundTrip(req *http.Request) (*http.Response, error) {
	l.log.Println(req.Method, req.Header) // want `gets into the log`
	l.log.Println(req.Method, req.URL.Path, req.Header.Get("anthropic-version"))
	return l.next.RoundTrip(req)
}

// careful leaves the key out.
type careful struct{ next http.RoundTripper }

func (c careful) RoundTrip(req *http.Request) (*http.Response, error) {
	h := req.Header.Clone()
	h.Del("x-api-key")
	h.Del("Authorization")
	log.Println(h)
	return c.next.RoundTrip(req)
}

// signing shows requests before they have the key, or with it.
type signing struct {
	key  string
	late bool
	next http.RoundTripper
}

func (s *signing) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Del("x-api-key")
	if b, err := httputil.DumpRequestOut(r, true); err == nil {
		log.Printf("unsigned: %s", b)
	}
	r.Header.Set("x-api-key", s.key)
	if b, err := httputil.DumpRequestOut(r, true); err == nil && s.late {
		log.Printf("signed: %s", b) // want `gets into the log`
	}
	return s.next.RoundTrip(r)
}

// elsewhere is for another service.
type elsewhere struct{ next http.RoundTripper }

func (e elsewhere) RoundTrip(req *http.Request) (*http.Response, error) {
	log.Println(req.Header)
	return e.next.RoundTrip(req)
}

type doer struct{ c *http.Client }

func (d *doer) Do(req *http.Request) (*http.Response, error) {
	log.Println(req.Header) // want `gets into the log`
	return d.c.Do(req)
}

func clients() []anthropic.Client {
	key := option.WithAPIKey(os.Getenv("ANTHROPIC_API_KEY"))
	other := &http.Client{Transport: elsewhere{http.DefaultTransport}}
	other.Get("https://example.com")
	wrapped := &http.Client{Transport: dumping{careful{newLogging(http.DefaultTransport)}}}
	return []anthropic.Client{
		anthropic.NewClient(key, option.WithHTTPClient(wrapped)),
		anthropic.NewClient(key, option.WithHTTPClient(&doer{http.DefaultClient})),
		anthropic.NewClient(key, option.WithHTTPClient(&http.Client{Timeout: time.Minute})),
	}
}

type wire struct{ out *log.Logger }

func (w wire) dump(req *http.Request) {
	if b, err := httputil.DumpRequestOut(req, false); err == nil {
		w.out.Printf("> %s", b) // want `gets into the log.*transports.go:112 passed to dump`
	}
}

// The same by a helper, which is told where the request is handed to it.
func build(w wire, key string, loud bool) (*http.Request, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return nil, err
	}
	w.dump(req)
	req.Header.Set("x-api-key", key)
	if loud {
		w.dump(req)
	}
	return req, nil
}

// Whether a request is shown, and when, settings say.
func traced(key string, trace bool) (*http.Request, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return nil, err
	}
	if trace {
		log.Print(req.Header)
		if b, err := httputil.DumpRequestOut(req, false); err == nil {
			log.Printf("%s", b)
		}
	}
	req.Header.Set("x-api-key", key)
	if trace {
		log.Print(req.Header) // want `gets into the log`
	}
	return req, nil
}

// A request that is sent again has the key from the first time.
func again(key string, trace bool) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return nil, err
	}
	for {
		if trace {
			if b, err := httputil.DumpRequestOut(req, false); err == nil {
				log.Printf("%s", b) // want `gets into the log`
			}
		}
		req.Header.Set("x-api-key", key)
		if resp, err := http.DefaultClient.Do(req); err == nil {
			return resp, nil
		}
	}
}
