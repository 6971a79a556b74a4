// Package genkit uses Genkit.
package genkit

import (
	"context"
	"net/http"
	"os/exec"

	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
)

type input struct {
	Command string `json:"command"`
}

func define(g *genkit.Genkit) []ai.ToolRef {
	shell := genkit.DefineTool(g, "shell", "Runs a command", func(ctx *ai.ToolContext, in input) (string, error) { // want `^the tool "shell" takes any command`
		out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput() // want `^model output \(tool input\) reaches command argument`
		return string(out), err
	})
	show := genkit.DefineTool(g, "show", "Shows a thing", func(ctx *ai.ToolContext, in input) (string, error) {
		switch in.Command {
		case "date", "uptime":
			out, err := exec.CommandContext(ctx, in.Command).CombinedOutput()
			return string(out), err
		}
		return "no such command", nil
	})
	return []ai.ToolRef{shell, show}
}

func ask(g *genkit.Genkit) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		response, err := genkit.Generate(r.Context(), g,
			ai.WithSystem("You help %s.", r.FormValue("team")), // want `becomes part of the system prompt`
			ai.WithPrompt(r.FormValue("question")),
		)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		exec.Command("sh", "-c", response.Text()).Run() // want `model output`
	}
}

func typed(ctx context.Context, g *genkit.Genkit) error {
	plan, _, err := genkit.GenerateData[input](ctx, g, ai.WithSystem("You plan."), ai.WithPrompt("Plan."))
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", plan.Command).Run() // want `model output`
}

func untilEmpty(ctx context.Context, g *genkit.Genkit) error {
	for { // want `only the model can end this loop`
		response, err := genkit.Generate(ctx, g, ai.WithPrompt("Go on."), ai.WithReturnToolRequests(true))
		if err != nil {
			return err
		}
		if len(response.ToolRequests()) == 0 {
			return nil
		}
	}
}
