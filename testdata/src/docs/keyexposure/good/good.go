// Package good logs what anybody may read.
package good

import (
	"log"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type config struct {
	Model  string
	APIKey string
}

func connect() anthropic.Client {
	cfg := config{Model: os.Getenv("MODEL"), APIKey: os.Getenv("ANTHROPIC_API_KEY")}
	log.Printf("starting with %s, key set: %t", cfg.Model, cfg.APIKey != "")
	return anthropic.NewClient(option.WithAPIKey(cfg.APIKey))
}
