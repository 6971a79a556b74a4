// Package logvalue has credentials that tell a logger themselves what to show of them.
package logvalue

import (
	"fmt"
	"log/slog"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// Account shows all that it has.
type Account struct{ Org, Key string }

func (a Account) LogValue() slog.Value {
	return slog.GroupValue(slog.String("org", a.Org), slog.String("key", a.Key))
}

// Quiet shows that it has one.
type Quiet struct{ Org, Key string }

func (q Quiet) LogValue() slog.Value {
	return slog.GroupValue(slog.String("org", q.Org), slog.Bool("key", q.Key != ""))
}

func login() anthropic.Client {
	key := os.Getenv("ANTHROPIC_API_KEY")
	slog.Info("login", "account", Account{Org: "ops", Key: key}) // want `a credential .* gets into the log`
	slog.Info("login", "account", Quiet{Org: "ops", Key: key})
	return anthropic.NewClient(option.WithAPIKey(key))
}

// last shows the end of a key, which may be all of a short one.
func last(s string) string {
	if len(s) <= 4 {
		return s
	}
	return s[len(s)-4:]
}

// whole is no mask: what it leaves as it is may be long.
func whole(s string) string {
	if len(s) <= 400 {
		return s
	}
	return s[len(s)-4:]
}

func masked() {
	key := os.Getenv("ANTHROPIC_API_KEY")
	fmt.Println("key ..." + last(key))
	fmt.Println("key ..." + whole(key)) // want `a credential .* gets into standard output`
}

// settings keep the credential in a part of theirs whose type has no name.
type settings struct {
	Addr   string
	Remote struct{ Key, Model string }
}

func loadSettings() *settings {
	s := &settings{}
	s.Remote.Key = os.Getenv("ANTHROPIC_API_KEY")
	return s
}

type server struct{ set *settings }

func (s *server) show() {
	fmt.Printf("%+v\n", *s.set) // want `a credential .* gets into standard output`
	fmt.Println(s.set.Addr)
}

type debugger interface{ Debugw(msg string, kv ...any) }

type slogged struct{ *slog.Logger }

func (d slogged) Debugw(msg string, kv ...any) { d.Debug(msg, kv...) }

// What a logger's method shows is told once, where it is called.
func debug(d debugger) {
	d.Debugw("client", "key", os.Getenv("ANTHROPIC_API_KEY")) // want `a credential .* gets into the log`
}

func wired() { debug(slogged{slog.Default()}) }

// The end of a key, character by character.
func ending(s string) string {
	r := []rune(s)
	if len(r) > 4 {
		r = r[len(r)-4:]
	}
	return "…" + string(r)
}

func most(s string) string {
	r := []rune(s)
	if len(r) > 40 {
		r = r[len(r)-40:]
	}
	return "…" + string(r)
}

func endings(key []byte) anthropic.Client {
	slog.Info("key", "end", ending(string(key)))
	slog.Info("key", "end", string(key[len(key)-4:]))
	slog.Info("key", "end", most(string(key))) // want `gets into the log`
	return anthropic.NewClient(option.WithAPIKey(string(key)))
}

// Who asks for all of it gets it.
func show(key string, full bool) string {
	if full {
		return key
	}
	return ending(key)
}

func shown(key string) anthropic.Client {
	slog.Info("key", "end", show(key, false))
	slog.Info("key", "all", show(key, true)) // want `gets into the log`
	return anthropic.NewClient(option.WithAPIKey(key))
}
