// Package config reads the settings.
package config

import (
	"encoding/json"
	"fmt"
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
