// want package:`describes \[\] runs \[{bash exec}\]`

// Package named announces tools to the model and finds what runs their calls by name.
package named

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// definition is how the tutorial keeps a tool.
type definition struct {
	Name        string
	Description string
	InputSchema anthropic.ToolInputSchemaParam
	Function    func(input json.RawMessage) (string, error)
}

type pathInput struct {
	Path string `json:"path"`
}

var readFile = definition{ // want `the tool "read_file" takes any path`
	Name:        "read_file",
	Description: "Read a file",
	InputSchema: schema(map[string]any{"path": map[string]any{"type": "string"}}),
	Function:    read,
}

var listFiles = definition{
	Name:        "list_files",
	Description: "List the files of the project",
	InputSchema: schema(map[string]any{"path": map[string]any{"type": "string"}}),
	Function: func(input json.RawMessage) (string, error) {
		var in pathInput
		if err := json.Unmarshal(input, &in); err != nil {
			return "", err
		}
		if !filepath.IsLocal(in.Path) {
			return "", fmt.Errorf("%s is outside", in.Path)
		}
		entries, err := os.ReadDir(in.Path)
		return fmt.Sprint(entries), err
	},
}

var more = []*definition{
	{ // want `the tool "cat" takes any path`
		Name:        "cat",
		InputSchema: schema(map[string]any{"path": map[string]any{"type": "string"}}),
		Function: func(input json.RawMessage) (string, error) {
			var in pathInput
			if err := json.Unmarshal(input, &in); err != nil {
				return "", err
			}
			b, err := os.ReadFile(in.Path)
			return string(b), err
		},
	},
}

func schema(properties any) anthropic.ToolInputSchemaParam {
	return anthropic.ToolInputSchemaParam{Properties: properties}
}

func read(input json.RawMessage) (string, error) {
	var in pathInput
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	b, err := os.ReadFile(in.Path)
	return string(b), err
}

type agent struct {
	client anthropic.Client
	tools  []definition
}

func newAgent(client anthropic.Client) *agent {
	return &agent{client: client, tools: []definition{readFile, listFiles}}
}

func (a *agent) execute(block anthropic.ToolUseBlock) (string, error) {
	for _, t := range a.tools {
		if t.Name == block.Name {
			return t.Function(block.Input)
		}
	}
	for _, t := range more {
		if t.Name == block.Name {
			return t.Function(block.Input)
		}
	}
	return "", fmt.Errorf("no tool %q", block.Name)
}

const shellTool = "run_command"

func announced() []anthropic.ToolUnionParam {
	return []anthropic.ToolUnionParam{
		{OfTool: &anthropic.ToolParam{ // want `the tool "run_command" takes any command or code`
			Name:        shellTool,
			Description: anthropic.String("Run a command"),
			InputSchema: schema(map[string]any{"command": map[string]any{"type": "string"}}),
		}},
		{OfTool: &anthropic.ToolParam{
			Name: "restart",
			InputSchema: anthropic.ToolInputSchemaParam{Properties: map[string]any{
				"service": map[string]any{"type": "string", "enum": []string{"web", "worker"}},
				"reason":  map[string]any{"type": "string"},
			}},
		}},
		{OfTool: &anthropic.ToolParam{
			Name:        "count",
			InputSchema: schema(map[string]any{"word": map[string]any{"type": "string"}}),
		}},
		{OfBashTool20250124: &anthropic.ToolBash20250124Param{}}, // want `the model is given a shell`
	}
}

func (a *agent) dispatch(ctx context.Context, block anthropic.ToolUseBlock) (string, error) {
	var in struct{ Command, Service, Reason, Word string }
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return "", err
	}
	switch block.Name {
	case shellTool:
		return run(ctx, in.Command)
	case "restart":
		out, err := exec.CommandContext(ctx, "sh", "-c", in.Service).Output()
		return string(out), err
	case "count":
		return fmt.Sprint(strings.Count(in.Word, "a")), nil
	case "bash":
		out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).CombinedOutput()
		return string(out), err
	}
	return a.execute(block)
}

func run(ctx context.Context, command string) (string, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", command).CombinedOutput()
	return string(out), err
}
