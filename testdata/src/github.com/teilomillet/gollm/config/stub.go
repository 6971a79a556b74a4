// Package config stubs what the tests use of github.com/teilomillet/gollm/config.
package config

type Config struct {
	Provider string
	Model    string
}

type ConfigOption func(*Config)

func SetProvider(provider string) ConfigOption { return nil }

func SetModel(model string) ConfigOption { return nil }
