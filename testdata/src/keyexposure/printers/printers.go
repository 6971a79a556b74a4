// Package printers tells loggers that are the program's own interfaces and funcs what it does.
package printers

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// A Logger is whatever the program logs with.
type Logger interface {
	Infof(format string, args ...any)
	Warn(args ...any)
	Errorw(msg string, keysAndValues ...any)
	With(args ...any) Logger
}

type account struct {
	Name   string
	APIKey string
}

func (a account) String() string { return a.Name }

type plain struct {
	Name   string
	APIKey string
}

type service struct {
	log    Logger
	debugf func(format string, args ...any)
	key    string
	client anthropic.Client
}

func newService(log Logger, debugf func(format string, args ...any)) *service {
	key := os.Getenv("ANTHROPIC_API_KEY")
	return &service{log: log, debugf: debugf, key: key, client: anthropic.NewClient(option.WithAPIKey(key))}
}

func (s *service) start() {
	s.log.Infof("starting with %s", s.key) // want `gets into the log`
	s.log.Infof("starting with %d bytes, ends in %s", len(s.key), s.key[len(s.key)-4:])
	s.log.Warn("starting with ", s.key)                // want `gets into the log`
	s.log.Errorw("starting", "key", s.key, "tries", 1) // want `gets into the log`
	s.log.Errorw("starting", "key", s.key != "")
	s.debugf("starting with %q", s.key) // want `gets into the log`
	s.debugf("starting with %t", s.key != "")
	s.log.Infof("starting with %.8s", s.key)
	s.log.Infof("starting with %.80s", s.key) // want `gets into the log`
	s.log.Infof("starting with %8s", s.key)   // want `gets into the log`
	fmt.Printf("key %-16.6s...\n", s.key)
	a := account{"acme", s.key}
	s.log.Infof("account %v", a)
	s.log.Errorw("account", "account", a)
	p := plain{"acme", s.key}
	s.log.Infof("account %+v", p) // want `gets into the log`
	s.log.Infof("account %s", p.Name)
}

func (s *service) ask(ctx context.Context) error {
	_, err := s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 10})
	if err != nil {
		return fmt.Errorf("with %s: %w", s.key, err)
	}
	return nil
}

func (s *service) askQuietly(ctx context.Context) error {
	if _, err := s.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 10}); err != nil {
		return errors.New("no answer")
	}
	return nil
}

func (s *service) run(ctx context.Context, warnf func(string, ...any)) {
	if err := s.ask(ctx); err != nil {
		warnf("ask: %v", err) // want `gets into the log`
	}
	if err := s.askQuietly(ctx); err != nil {
		warnf("ask: %v", err)
	}
}

// A meter is no logger, although it takes the same.
type meter interface {
	Observe(name string, labels ...any)
	Infof(format string, args ...any) string
}

func (s *service) measure(m meter, format func(string, ...any)) string {
	m.Observe("asked", s.key)
	format("asked", s.key)
	return m.Infof("asked %s", s.key)
}
