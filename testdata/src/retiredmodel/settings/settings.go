// Package settings has old models as the defaults of settings; it knows no client.
package settings

import (
	"cmp"
	"flag"
	"os"

	"retiredmodel/flags"
)

var commandLine = []flags.StringFlag{
	{Name: "model", Usage: "the model", Value: "claude-3-7-sonnet-20250219"}, // want `claude-3-7-sonnet-20250219 was retired`
	{Name: "title", Usage: "claude-3-7-sonnet-20250219 or newer", Value: "claude-opus-4-6"},
}

// Flags are those of the command.
func Flags() []flags.StringFlag { return commandLine }

// DefaultModel is what other packages use.
const DefaultModel = "claude-3-7-sonnet-20250219" // want DefaultModel:"told" `claude-3-7-sonnet-20250219 was retired`

var model = flag.String("model", "claude-3-opus-latest", "the model") // want `claude-3-opus-latest was retired`

var small string

func init() {
	flag.StringVar(&small, "small", "claude-3-5-haiku-latest", "the model for titles") // want `claude-3-5-haiku-latest was retired`
}

// Config is read from the environment.
type Config struct {
	Model string `env:"MODEL" envDefault:"claude-sonnet-4-0"` // want `claude-sonnet-4-0 was retired`
	Title string `env:"TITLE" envDefault:"claude"`
}

func getenv(key, otherwise string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return otherwise
}

// Default is the configuration that nobody changed.
func Default() Config {
	return Config{
		Model: getenv("MODEL", "claude-sonnet-4-5-20250929"), // want `claude-sonnet-4-5-20250929 is deprecated`
	}
}

// FromEnv reads the environment.
func FromEnv() Config {
	return Config{Model: cmp.Or(os.Getenv("MODEL"), "claude-opus-4-1-20250805")} // want `claude-opus-4-1-20250805 was retired`
}

// Literal is a setting written down.
func Literal() *Config {
	c := &Config{Model: "claude-3-sonnet-20240229"} // want `claude-3-sonnet-20240229 was retired`
	return c
}

type profile struct {
	Model       string
	Temperature float64
}

// Profiles are numbers and a model.
func Profiles() []profile {
	return []profile{
		{Model: "claude-3-haiku-20240307", Temperature: 0.2}, // want `claude-3-haiku-20240307 was retired`
		{"claude-opus-4-0", 0.7},                             // want `claude-opus-4-0 was retired`
	}
}
