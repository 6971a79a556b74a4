package services

import (
	"expvar"
	"os"

	"github.com/anthropics/anthropic-sdk-go/option"
)

// hidden shows itself nowhere.
type hidden string

func (hidden) MarshalText() ([]byte, error) { return []byte("hidden"), nil }

type settings struct{ Claude login }

type login struct {
	Key   hidden
	Spare string
	Model string
}

func (s settings) options() []option.RequestOption {
	return []option.RequestOption{option.WithAPIKey(string(s.Claude.Key)), option.WithAPIKey(s.Claude.Spare)}
}

func publish(s settings) {
	expvar.Publish("claude", expvar.Func(func() any { return s.Claude }))
	expvar.Publish("key", expvar.Func(func() any { return s.Claude.Key }))
	expvar.Publish("shown", expvar.Func(func() any { return string(s.Claude.Key) })) // want `what expvar shows`
}

func publishWhole(a login) {
	expvar.Publish("account", expvar.Func(func() any { return a }))
	expvar.Publish("account", expvar.Func(func() any { return &a }))
}

func publishSpare(a login) {
	expvar.Publish("account", expvar.Func(func() any { return a })) // want `environment variable ANTHROPIC_API_KEY\) gets into what expvar shows`
}

func published() {
	s := settings{login{Key: hidden(os.Getenv("ANTHROPIC_API_KEY"))}}
	publish(s)
	publishWhole(s.Claude)
	publishSpare(login{Spare: os.Getenv("ANTHROPIC_API_KEY")})
}
