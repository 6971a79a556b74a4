package settings

import (
	"log"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/caarlos0/env/v11"
	"github.com/kelseyhightower/envconfig"
)

// Structs that are filled with what the environment says.
type variables struct {
	Addr   string `env:"ADDR"`
	Prompt string `env:"PROMPT"`
	Mode   string `env:"MODE"`
	Turns  int    `env:"TURNS"`
}

func parsed() anthropic.MessageNewParams {
	var c variables
	if err := env.Parse(&c); err != nil {
		log.Fatal(err)
	}
	if c.Turns > 3 {
		return request(standard + " Be quick.")
	}
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: c.Prompt}}, // want `environment variables`
	}
}

var shared = env.Must(env.ParseAs[variables]())

func kept() anthropic.MessageNewParams {
	switch shared.Mode {
	case "short":
		return request("Answer in one sentence.")
	case "long":
		return request("Answer in detail.")
	}
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: shared.Prompt}}, // want `environment variables`
	}
}

func processed() anthropic.MessageNewParams {
	c := variables{Prompt: standard}
	envconfig.MustProcess("bot", &c)
	return anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: c.Prompt}}, // want `environment variables`
	}
}
