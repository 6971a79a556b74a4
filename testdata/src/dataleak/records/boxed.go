package records

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

// Records that are values of any type where they are inJSON: in a queue, in an option.

type job struct {
	kind   string
	record any
}

type guest struct {
	Room int
	SSN  string `json:"ssn"`
}

// entry keeps what is secret out of its encoding.
type entry struct {
	User     string `json:"user"`
	Password string `json:"-"`
}

type pool struct {
	client anthropic.Client
	jobs   chan job
}

func newPool(ctx context.Context) *pool {
	p := &pool{jobs: make(chan job)}
	go p.loop(ctx)
	return p
}

func (p *pool) loop(ctx context.Context) {
	for j := range p.jobs {
		b, err := json.Marshal(j.record)
		if err != nil {
			continue
		}
		p.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock("Sum up this " + j.kind + ":\n" + string(b))), // want `personal data \(field guest.SSN\)`
		}})
	}
}

func (p *pool) add(kind string, record any) { p.jobs <- job{kind, record} }

func work(ctx context.Context, g guest) { newPool(ctx).add("guest", g) }

// The same queue for what an encoding shows nothing of.
type logins struct {
	client anthropic.Client
	jobs   chan job
}

func (p *logins) loop(ctx context.Context) {
	for j := range p.jobs {
		b, err := json.Marshal(j.record)
		if err != nil {
			continue
		}
		p.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock("Sum up this " + j.kind + ":\n" + string(b))),
		}})
	}
}

func (p *logins) add(kind string, record any) { p.jobs <- job{kind, record} }

func enter(ctx context.Context, user, secret string, account struct{ Password string }) {
	p := &logins{jobs: make(chan job)}
	go p.loop(ctx)
	p.add("login", entry{User: user, Password: account.Password})
}

type option func(*[]string)

func inJSON(v any) option {
	return func(to *[]string) {
		if b, err := json.Marshal(v); err == nil {
			*to = append(*to, string(b))
		}
	}
}

func blocks(parts ...option) []anthropic.ContentBlockParamUnion {
	var texts []string
	for _, p := range parts {
		p(&texts)
	}
	var out []anthropic.ContentBlockParamUnion
	for _, t := range texts {
		out = append(out, anthropic.NewTextBlock(t)) // want `personal data \(field guest.SSN\)`
	}
	return out
}

func options(g guest, l entry) []anthropic.ContentBlockParamUnion {
	return blocks(inJSON(g), inJSON(l))
}

type deployment struct {
	Image    string     `json:"image"`
	Registry pullSecret `json:"pullSecret"`
}

type pullSecret struct {
	Server   string `json:"server"`
	Password string `json:"password"`
}

// A record of which a part is replaced by one that has no secret.
func deployed(d *deployment) (a, b anthropic.ContentBlockParamUnion) {
	x, _ := json.Marshal(d)
	a = anthropic.NewTextBlock(fmt.Sprintf("Is this well? %s", x)) // want `a secret \(field pullSecret.Password\)`
	d.Registry = pullSecret{Server: d.Registry.Server}
	y, _ := json.Marshal(d)
	b = anthropic.NewTextBlock(fmt.Sprintf("Is this well? %s", y))
	return a, b
}

// Who takes a record out of its box again knows what it reads of it.
type box struct{ record any }

func boxed(g guest) anthropic.ContentBlockParamUnion {
	b := &box{record: g}
	if back, ok := b.record.(guest); ok {
		return anthropic.NewTextBlock(fmt.Sprintf("Greet whoever is in room %d", back.Room))
	}
	return anthropic.NewTextBlock("Greet everybody")
}
