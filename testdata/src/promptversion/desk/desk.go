// Package desk asks the model behind an interface, with prompts from behind others.
package desk

import (
	"context"
	"fmt"
	"strings"
)

type Completer interface {
	Complete(ctx context.Context, system, user string) (string, error)
}

type Prompts interface {
	Prompt(ctx context.Context, name string) (string, error)
}

type Tenants interface {
	Tenant(ctx context.Context, org string) (*Tenant, error)
}

// A Tenant has rules of its own.
type Tenant struct {
	Rules  string
	Strict bool
	Most   int
}

type Desk struct {
	llm     Completer
	prompts Prompts
	tenants Tenants
}

func New(c Completer, p Prompts, t Tenants) *Desk { return &Desk{c, p, t} }

const base = "You review diffs."

func (d *Desk) Review(ctx context.Context, diff string) (string, error) {
	system, err := d.prompts.Prompt(ctx, "review")
	if err != nil {
		system = base
	}
	return d.llm.Complete(ctx, system, diff)
}

func (d *Desk) ReviewFor(ctx context.Context, org, diff string) (string, error) {
	t, err := d.tenants.Tenant(ctx, org)
	if err != nil {
		return "", err
	}
	var system strings.Builder
	system.WriteString(base)
	if t.Rules != "" {
		system.WriteString("\n## House rules\n")
		system.WriteString(t.Rules)
	}
	return d.llm.Complete(ctx, system.String(), diff)
}

// ReviewPlain lets the tenant choose among constants.
func (d *Desk) ReviewPlain(ctx context.Context, org, diff string) (string, error) {
	t, err := d.tenants.Tenant(ctx, org)
	if err != nil {
		return "", err
	}
	rules := "Report bugs only."
	if t.Strict {
		rules = "Report everything."
	}
	return d.llm.Complete(ctx, fmt.Sprintf("%s %s At most %d.", base, rules, t.Most), diff)
}
