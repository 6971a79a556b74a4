// Package tool is a registry that wraps the tools it is given in the middlewares beside them.
package tool

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type Handler func(ctx context.Context, in json.RawMessage) (string, error)

type Tool interface {
	Name() string
	Invoke(ctx context.Context, in json.RawMessage) (string, error)
}

type Middleware func(name string, next Handler) Handler

type entry struct {
	name string
	h    Handler
}

type Set struct {
	byName map[string]entry
	all    []Middleware
}

func NewSet() *Set { return &Set{byName: map[string]entry{}} }

// Use puts mw around every tool that is added from now on.
func (s *Set) Use(mw Middleware) { s.all = append(s.all, mw) }

func (s *Set) Add(t Tool, mws ...Middleware) {
	h := Handler(t.Invoke)
	for i := len(mws) - 1; i >= 0; i-- {
		h = mws[i](t.Name(), h)
	}
	for _, mw := range s.all {
		h = mw(t.Name(), h)
	}
	s.byName[t.Name()] = entry{t.Name(), h}
}

func (s *Set) Call(ctx context.Context, name string, in json.RawMessage) (string, error) {
	e, ok := s.byName[name]
	if !ok {
		return "", fmt.Errorf("no tool %q", name)
	}
	return e.h(ctx, in)
}

// Logged tells what is called.
func Logged(prefix string) Middleware {
	return func(name string, next Handler) Handler {
		return func(ctx context.Context, in json.RawMessage) (string, error) {
			fmt.Println(prefix, name)
			return next(ctx, in)
		}
	}
}

// Sometimes asks unless it is told not to.
func Sometimes(in *bufio.Reader, auto bool) Middleware {
	ask := Asked(in)
	return func(name string, next Handler) Handler {
		asked := ask(name, next)
		return func(ctx context.Context, raw json.RawMessage) (string, error) {
			if auto {
				return next(ctx, raw)
			}
			return asked(ctx, raw)
		}
	}
}

// Asked lets through what the person at the terminal agrees to.
func Asked(in *bufio.Reader) Middleware {
	return func(name string, next Handler) Handler {
		return func(ctx context.Context, raw json.RawMessage) (string, error) {
			fmt.Fprintf(os.Stderr, "run %s %s? [y/N] ", name, raw)
			line, err := in.ReadString('\n')
			if err != nil {
				return "", err
			}
			if strings.TrimSpace(line) != "y" {
				return "declined", nil
			}
			return next(ctx, raw)
		}
	}
}
