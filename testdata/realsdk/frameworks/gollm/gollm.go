// Package gollm uses gollm.
package gollm

import (
	"context"
	"net/http"
	"os/exec"

	"github.com/teilomillet/gollm"
)

func persona(model gollm.LLM) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		model.SetSystemPrompt("You are "+r.FormValue("persona"), gollm.CacheTypeEphemeral) // want `becomes part of the system prompt`
	}
}

func ask(ctx context.Context, model gollm.LLM) error {
	answer, err := model.Generate(ctx, gollm.NewPrompt("Which command?"))
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", answer).Run() // want `model output`
}
