// Package conf is the configuration of a gateway.
package conf

import (
	"os"
	"strings"
)

type Upstream struct {
	BaseURL string
	Keys    []string
}

type Config struct {
	Listen   string
	Upstream Upstream
}

func Load() (*Config, error) {
	c := Config{Upstream: Upstream{BaseURL: "https://api.anthropic.com"}}
	if env := os.Getenv("ANTHROPIC_API_KEYS"); env != "" {
		c.Upstream.Keys = strings.Split(env, ",")
	}
	return &c, nil
}
