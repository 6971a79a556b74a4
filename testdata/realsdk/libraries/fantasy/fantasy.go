// Package fantasy uses Charm's library of agents.
package fantasy

import (
	"context"
	"fmt"
	"net/http"
	"os/exec"

	"charm.land/fantasy"
)

type input struct {
	Command string `json:"command"`
	Lines   int    `json:"lines"`
}

func shell(ctx context.Context, in input, call fantasy.ToolCall) (fantasy.ToolResponse, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput() // want `^model output \(tool input\) reaches command argument`
	return fantasy.NewTextResponse(string(out)), err
}

func log(ctx context.Context, in input, call fantasy.ToolCall) (fantasy.ToolResponse, error) {
	out, err := exec.CommandContext(ctx, "git", "log", "-n", fmt.Sprint(in.Lines)).CombinedOutput()
	return fantasy.NewTextResponse(string(out)), err
}

func raw(ctx context.Context, in struct{}, call fantasy.ToolCall) (fantasy.ToolResponse, error) {
	out, err := exec.CommandContext(ctx, "jq", call.Input).CombinedOutput() // want `model output`
	return fantasy.NewTextResponse(string(out)), err
}

func tools() fantasy.AgentOption {
	return fantasy.WithTools(
		fantasy.NewAgentTool("shell", "Runs a command", shell), // want `^the tool "shell" takes any command`
		fantasy.NewParallelAgentTool("log", "Shows the log", log),
		fantasy.NewAgentTool("raw", "Filters", raw),
	)
}

func unlimited(ctx context.Context, model fantasy.LanguageModel) error {
	agent := fantasy.NewAgent(model, fantasy.WithSystemPrompt("You help."), fantasy.WithTools(fantasy.NewAgentTool("log", "Shows the log", log))) // want `this runner calls Claude for as long as the model asks for it`
	result, err := agent.Generate(ctx, fantasy.AgentCall{Prompt: "Clean up"})
	if err != nil {
		return err
	}
	return exec.Command("sh", "-c", result.Response.Content.Text()).Run() // want `model output \(text of Claude's answer\)`
}

func limited(ctx context.Context, model fantasy.LanguageModel) error {
	agent := fantasy.NewAgent(model, tools(), fantasy.WithStopConditions(fantasy.StepCountIs(5)))
	_, err := agent.Stream(ctx, fantasy.AgentStreamCall{
		Prompt: "Clean up",
		OnTextDelta: func(id, text string) error {
			return exec.Command("sh", "-c", text).Run() // want `model output`
		},
	})
	return err
}

type painter struct {
	model fantasy.LanguageModel
	tools []fantasy.AgentTool
}

func (p *painter) options() []fantasy.AgentOption {
	opts := []fantasy.AgentOption{fantasy.WithSystemPrompt("You paint.")}
	if len(p.tools) > 0 {
		opts = append(opts, fantasy.WithTools(p.tools...))
	}
	return opts
}

func (p *painter) paint(ctx context.Context, goal string) error {
	agent := fantasy.NewAgent(p.model, p.options()...) // want `this runner calls Claude for as long as the model asks for it`
	_, err := agent.Generate(ctx, fantasy.AgentCall{Prompt: goal})
	return err
}

func (p *painter) sketch(ctx context.Context, goal string) error {
	agent := fantasy.NewAgent(p.model, append(p.options(), fantasy.WithStopConditions(fantasy.StepCountIs(5)))...)
	_, err := agent.Generate(ctx, fantasy.AgentCall{Prompt: goal})
	return err
}

// The limit is given with the call, whatever calls of other agents set.
func limitedByCall(ctx context.Context, model fantasy.LanguageModel) error {
	agent := fantasy.NewAgent(model, fantasy.WithTools(fantasy.NewAgentTool("log", "Shows the log", log)))
	_, err := agent.Stream(ctx, fantasy.AgentStreamCall{
		Prompt:   "Clean up",
		StopWhen: []fantasy.StopCondition{func(steps []fantasy.StepResult) bool { return len(steps) > 20 }},
	})
	return err
}

func persona(model fantasy.LanguageModel) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		agent := fantasy.NewAgent(model, fantasy.WithSystemPrompt("You are "+r.FormValue("persona"))) // want `becomes part of the system prompt`
		agent.Generate(r.Context(), fantasy.AgentCall{Prompt: r.FormValue("question")})
	}
}

func messages(model fantasy.LanguageModel) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		model.Generate(r.Context(), fantasy.Call{Prompt: fantasy.Prompt{
			fantasy.NewSystemMessage("You help " + r.FormValue("team")), // want `becomes part of the system prompt`
			fantasy.NewUserMessage(r.FormValue("question")),
		}})
	}
}
