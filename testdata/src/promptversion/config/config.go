// Package config is upstream: it knows no client.
package config

import "os"

// Config is what the program is told from outside.
type Config struct {
	Persona string
	Region  string
	Verbose bool
}

// FromEnv reads the environment.
func FromEnv() (*Config, error) {
	c := &Config{Region: "eu"}
	if p, ok := os.LookupEnv("PERSONA"); ok {
		c.Persona = p
	}
	c.Region = os.Getenv("REGION")
	c.Verbose = os.Getenv("VERBOSE") == "1"
	return c, nil
}
