// Package runner has tools that the SDK's tool runner calls.
package runner

import (
	"context"
	"encoding/json"
	"errors"
	"os/exec"
	"regexp"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
	"github.com/anthropics/anthropic-sdk-go/tools/agenttoolset"
)

type input struct {
	Command string `json:"command"`
}

type result = anthropic.BetaToolResultBlockParamContentUnion

func text(s string) result {
	return result{OfText: &anthropic.BetaTextBlockParam{Text: s}}
}

func shell(ctx context.Context, in input) (result, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput() // want `^model output \(tool input\) reaches command argument`
	return text(string(out)), err
}

var branch = regexp.MustCompile(`^[a-z]+$`)

func checkout(ctx context.Context, in input) (result, error) {
	if !branch.MatchString(in.Command) {
		return result{}, errors.New("no such branch")
	}
	out, err := exec.CommandContext(ctx, "git", "checkout", in.Command).CombinedOutput()
	return text(string(out)), err
}

func generic() ([]anthropic.BetaTool, error) {
	run, err := toolrunner.NewBetaToolFromJSONSchema("shell", "Runs a command", shell) // want `^the tool "shell" takes any command or code`
	if err != nil {
		return nil, err
	}
	git, err := toolrunner.NewBetaToolFromJSONSchema("checkout", "Checks out a branch", checkout)
	if err != nil {
		return nil, err
	}
	return []anthropic.BetaTool{run, git}, nil
}

// script is a tool without the helpers of toolrunner.
type script struct{}

func (script) Name() string        { return "script" }
func (script) Description() string { return "Runs a script" }
func (script) InputSchema() anthropic.BetaToolInputSchemaParam { // want `^the tool "script" takes any command or code`
	return anthropic.BetaToolInputSchemaParam{}
}

func (script) Execute(ctx context.Context, raw json.RawMessage) ([]result, error) {
	var in input
	if err := json.Unmarshal(raw, &in); err != nil {
		return nil, err
	}
	out, err := exec.CommandContext(ctx, "python3", "-c", in.Command).CombinedOutput() // want `model output`
	return []result{text(string(out))}, err
}

func session(ctx context.Context, s *agenttoolset.BashSession, block anthropic.BetaContentBlockUnion) error {
	_, _, err := s.Exec(ctx, string(block.Input), 0) // want `model output`
	return err
}

func unlimited(ctx context.Context, client anthropic.Client) error {
	tools, err := generic()
	if err != nil {
		return err
	}
	tools = append(tools, script{})
	runner := client.Beta.Messages.NewToolRunner(tools, anthropic.BetaToolRunnerParams{ // want `this runner calls Claude for as long as the model asks for it`
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
	})
	_, err = runner.RunToCompletion(ctx)
	return err
}

func limited(ctx context.Context, client anthropic.Client) error {
	runner := client.Beta.Messages.NewToolRunner([]anthropic.BetaTool{script{}}, anthropic.BetaToolRunnerParams{
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
		MaxIterations:        8,
	})
	_, err := runner.RunToCompletion(ctx)
	return err
}

func streamed(ctx context.Context, client anthropic.Client) error {
	runner := client.Beta.Messages.NewToolRunnerStreaming(nil, anthropic.BetaToolRunnerParams{ // want `this runner calls Claude for as long as the model asks for it`
		BetaMessageNewParams: anthropic.BetaMessageNewParams{MaxTokens: 1024},
	})
	for events, err := range runner.AllStreaming(ctx) {
		if err != nil {
			return err
		}
		for range events {
		}
	}
	return nil
}
