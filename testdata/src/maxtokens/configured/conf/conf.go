// Package conf reads the settings.
package conf

import "os"

// Config is the settings.
type Config struct {
	Model           string
	MaxOutputTokens int64
	TokenLimit      int64
}

// Load reads them.
func Load() (*Config, error) {
	c := &Config{Model: os.Getenv("MODEL"), TokenLimit: 800}
	return c, nil
}
