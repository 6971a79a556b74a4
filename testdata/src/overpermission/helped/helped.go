// want package:`describes \[bash\]`

// Package helped describes its tools through functions of its own.
package helped

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

	"overpermission/executor"
)

func define(name, description string, properties map[string]any) anthropic.ToolUnionParam {
	return anthropic.ToolUnionParam{OfTool: &anthropic.ToolParam{
		Name:        name,
		Description: anthropic.String(description),
		InputSchema: anthropic.ToolInputSchemaParam{Properties: properties},
	}}
}

func text(description string) map[string]any {
	return map[string]any{"type": "string", "description": description}
}

func oneOf(values ...string) map[string]any {
	return map[string]any{"type": "string", "enum": values}
}

const askedTool = "asked"

func tools() []anthropic.ToolUnionParam {
	return []anthropic.ToolUnionParam{
		define("shell", "Runs a command", map[string]any{"command": text("the command")}), // want `the tool "shell" takes any command or code of the model's choice`
		define("chosen", "Runs a command", map[string]any{"command": oneOf("uptime", "df -h")}),
		define(askedTool, "Runs a command", map[string]any{"command": text("the command")}),
		define("count", "Counts a word", map[string]any{"word": text("the word")}),
		define("bash", "Runs a command elsewhere", map[string]any{"command": text("the command")}), // want `the tool "bash" takes any command or code of the model's choice`
	}
}

func call(use anthropic.ToolUseBlock) (string, error) {
	var in struct{ Command, Word string }
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return "", err
	}
	switch use.Name {
	case "shell":
		out, err := exec.Command("sh", "-c", in.Command).CombinedOutput()
		return string(out), err
	case "chosen": // outputexec reports this
		out, err := exec.Command("sh", "-c", in.Command).CombinedOutput()
		return string(out), err
	case askedTool:
		fmt.Printf("run %q? ", in.Command)
		if s := bufio.NewScanner(os.Stdin); !s.Scan() || s.Text() != "y" {
			return "no", nil
		}
		out, err := exec.Command("sh", "-c", in.Command).CombinedOutput()
		return string(out), err
	case "count":
		return fmt.Sprint(len(in.Word)), nil
	}
	return "", executor.Run(context.Background(), use)
}

var _ = []any{tools, call}
