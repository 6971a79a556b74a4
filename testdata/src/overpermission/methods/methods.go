// Package methods has tools that are types of its own interface.
package methods

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"

	"github.com/anthropics/anthropic-sdk-go"
)

type Tool interface {
	Definition() anthropic.ToolUnionParam
	Execute(ctx context.Context, input json.RawMessage) (string, error)
}

type Python struct{ Bin string }

func (p Python) Definition() anthropic.ToolUnionParam { // want `the tool "python" takes any command or code`
	return anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name: "python",
		InputSchema: anthropic.ToolInputSchemaParam{
			Properties: map[string]any{"code": map[string]any{"type": "string"}},
		},
	}}
}

func (p Python) Execute(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct{ Code string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	f, err := os.CreateTemp("", "*.py")
	if err != nil {
		return "", err
	}
	defer os.Remove(f.Name())
	if _, err := f.WriteString(in.Code); err != nil {
		return "", err
	}
	out, err := exec.CommandContext(ctx, "python3", "-c", in.Code).CombinedOutput()
	return string(out), err
}

// AskedPython asks a person, and has Python do the work.
type AskedPython struct {
	Python
}

func (AskedPython) Definition() anthropic.ToolUnionParam {
	return anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name: "asked_python",
		InputSchema: anthropic.ToolInputSchemaParam{
			Properties: map[string]any{"code": map[string]any{"type": "string"}},
		},
	}}
}

func (p AskedPython) Execute(ctx context.Context, input json.RawMessage) (string, error) {
	fmt.Printf("run %s? (yes/no) ", input)
	if in := bufio.NewScanner(os.Stdin); !in.Scan() || in.Text() != "yes" {
		return "", errors.New("not approved")
	}
	return p.Python.Execute(ctx, input)
}

type Ticket struct{}

var ticketID = regexp.MustCompile(`^[A-Z]+-[0-9]+$`)

func (Ticket) Definition() anthropic.ToolUnionParam {
	return anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name:        "ticket",
		InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{"id": map[string]any{"type": "string"}}},
	}}
}

func (Ticket) Execute(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct{ ID string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	if !ticketID.MatchString(in.ID) {
		return "", fmt.Errorf("%q is no ticket", in.ID)
	}
	b, err := os.ReadFile("tickets/" + in.ID)
	return string(b), err
}

type Agent struct {
	client anthropic.Client
	tools  map[string]Tool
}

func NewAgent(c anthropic.Client) *Agent {
	return &Agent{client: c, tools: map[string]Tool{"python": Python{Bin: "python3"}, "asked_python": AskedPython{}, "ticket": Ticket{}}}
}

func (a *Agent) Step(ctx context.Context, msgs []anthropic.MessageParam) ([]anthropic.ContentBlockParamUnion, error) {
	var defs []anthropic.ToolUnionParam
	for _, t := range a.tools {
		defs = append(defs, t.Definition())
	}
	msg, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1, Messages: msgs, Tools: defs})
	if err != nil {
		return nil, err
	}
	var results []anthropic.ContentBlockParamUnion
	for _, block := range msg.Content {
		switch b := block.AsAny().(type) {
		case anthropic.ToolUseBlock:
			t, ok := a.tools[b.Name]
			if !ok {
				continue
			}
			out, err := t.Execute(ctx, b.Input)
			results = append(results, anthropic.NewToolResultBlock(b.ID, out, err != nil))
		}
	}
	return results, nil
}
