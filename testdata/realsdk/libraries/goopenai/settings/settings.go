// Package settings names the model that a client of OpenAI's API talks to.
package settings

import "os"

// Settings are what the operator chooses.
type Settings struct{ Model, Address, Key string }

// Load reads them from the environment.
func Load() Settings {
	s := Settings{Model: "claude-sonnet-5-5", Address: os.Getenv("LLM_ADDRESS"), Key: os.Getenv("LLM_KEY")}
	if m := os.Getenv("LLM_MODEL"); m != "" {
		s.Model = m
	}
	return s
}
