// Package config reads the settings.
package config

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
)

// Config are the settings.
type Config struct {
	Addr  string `json:"addr"`
	Token string `json:"token"`
	Model string `json:"model"`
}

// Load reads the settings from a file.
func Load(path string) (*Config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("config %s: %w", path, err)
	}
	cfg := new(Config)
	if err := json.Unmarshal(data, cfg); err != nil {
		return nil, fmt.Errorf("config %s: %w", path, err)
	}
	return cfg, nil
}

// Dump prints the settings.
func (c *Config) Dump() {
	log.Printf("addr=%s model=%s token=%s", c.Addr, c.Model, c.Token)
}

// Summary prints them without what is secret.
func (c *Config) Summary() {
	log.Printf("addr=%s model=%s token=%t", c.Addr, c.Model, c.Token != "")
}

// Write writes the settings.
func (c *Config) Write(w io.Writer) { fmt.Fprintf(w, "token=%s\n", c.Token) }

// Public returns the settings without what is secret.
func (c Config) Public() Config {
	c.Token = ""
	return c
}

// Env returns a variable of the environment, or what to use in its place.
func Env(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}
