// Package rivals has clients of several companies behind one interface.
package rivals

import (
	"context"
	"fmt"
	"log"
	"net/http"
)

// A Provider answers.
type Provider interface {
	Complete(ctx context.Context, prompt string) (string, error)
}

// Anthropic asks Claude.
type Anthropic struct{ APIKey string }

// NewAnthropic returns a client.
func NewAnthropic(key string) *Anthropic { return &Anthropic{APIKey: key} }

func (p *Anthropic) headers(req *http.Request) { req.Header.Set("x-api-key", p.APIKey) }

// Complete asks once.
func (p *Anthropic) Complete(ctx context.Context, prompt string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, "POST", "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return "", err
	}
	p.headers(req)
	return send(req)
}

// Gemini asks another company, whose key belongs in the URL. Its field is called like that of Anthropic.
type Gemini struct{ APIKey string }

// NewGemini returns a client.
func NewGemini(key string) *Gemini { return &Gemini{APIKey: key} }

// Complete asks once.
func (p *Gemini) Complete(ctx context.Context, prompt string) (string, error) {
	url := fmt.Sprintf("https://generativelanguage.googleapis.com/v1beta/models/flash:generateContent?key=%s", p.APIKey)
	req, err := http.NewRequestWithContext(ctx, "POST", url, nil)
	if err != nil {
		return "", err
	}
	return send(req)
}

// Chatty asks Claude, and tells its key.
type Chatty struct{ APIKey string }

// NewChatty returns a client.
func NewChatty(key string) *Chatty { return &Chatty{APIKey: key} }

// Complete asks once.
func (p *Chatty) Complete(ctx context.Context, prompt string) (string, error) {
	log.Println("asking with", p.APIKey) // want `a credential \(key of the client\) gets into the log`
	req, err := http.NewRequestWithContext(ctx, "POST", "https://api.anthropic.com/v1/messages", nil)
	if err != nil {
		return "", err
	}
	req.Header.Set("x-api-key", p.APIKey)
	return send(req)
}

// Mute tells its key, which need not be Claude's.
type Mute struct{ APIKey string }

// NewMute returns a client.
func NewMute(key string) *Mute { return &Mute{APIKey: key} }

// Complete asks nobody.
func (p *Mute) Complete(ctx context.Context, prompt string) (string, error) {
	log.Println("not asking with", p.APIKey)
	return "", nil
}

func send(req *http.Request) (string, error) {
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	return resp.Status, nil
}

// A Router asks one of many.
type Router struct{ providers map[string]Provider }

// NewRouter returns one that knows nobody.
func NewRouter() *Router { return &Router{providers: map[string]Provider{}} }

// Add makes it know one more.
func (r *Router) Add(name string, p Provider) { r.providers[name] = p }

// Complete asks the one of that name.
func (r *Router) Complete(ctx context.Context, name, prompt string) (string, error) {
	return r.providers[name].Complete(ctx, prompt)
}
