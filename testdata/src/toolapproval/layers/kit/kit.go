// Package kit puts middleware around tools.
package kit

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
	"time"
)

type Handler func(ctx context.Context, in json.RawMessage) (string, error)

type Middleware func(Handler) Handler

// Chain puts the middleware around a handler, the first outermost.
func Chain(h Handler, mws ...Middleware) Handler {
	for _, mw := range slices.Backward(mws) {
		h = mw(h)
	}
	return h
}

// Timed logs how long calls take.
func Timed(name string) Middleware {
	return func(next Handler) Handler {
		return func(ctx context.Context, in json.RawMessage) (string, error) {
			start := time.Now()
			out, err := next(ctx, in)
			log.Printf("%s took %v", name, time.Since(start))
			return out, err
		}
	}
}

// Recovered makes errors of panics.
func Recovered(next Handler) Handler {
	return func(ctx context.Context, in json.RawMessage) (out string, err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("panic: %v", r)
			}
		}()
		return next(ctx, in)
	}
}

// Asked lets through what the person at the terminal agrees to.
func Asked(next Handler) Handler {
	return func(ctx context.Context, in json.RawMessage) (string, error) {
		fmt.Fprintf(os.Stderr, "run %s? [y/N] ", in)
		line, err := bufio.NewReader(os.Stdin).ReadString('\n')
		if err != nil {
			return "", err
		}
		if strings.TrimSpace(line) != "y" {
			return "", errors.New("declined")
		}
		return next(ctx, in)
	}
}

type Option func(*Registry)

// With puts middleware around all tools.
func With(mws ...Middleware) Option {
	return func(r *Registry) { r.mws = append(r.mws, mws...) }
}

type Registry struct {
	mws   []Middleware
	tools map[string]Handler
}

func NewRegistry(opts ...Option) *Registry {
	r := &Registry{tools: map[string]Handler{}}
	for _, o := range opts {
		o(r)
	}
	return r
}

func (r *Registry) Use(mws ...Middleware) { r.mws = append(r.mws, mws...) }

func (r *Registry) Add(name string, h Handler) { r.tools[name] = h }

func (r *Registry) Call(ctx context.Context, name string, in json.RawMessage) (string, error) {
	h, ok := r.tools[name]
	if !ok {
		return "", fmt.Errorf("no tool %q", name)
	}
	return Chain(h, r.mws...)(ctx, in)
}

type Tool struct {
	Name string
	run  Handler
}

func New(name string, run Handler, around ...Middleware) Tool {
	for _, mw := range around {
		run = mw(run)
	}
	return Tool{Name: name, run: run}
}

func (t Tool) Run(ctx context.Context, in json.RawMessage) (string, error) { return t.run(ctx, in) }
