package sinks

import (
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
)

func appended(ctx context.Context, block anthropic.ToolUseBlock) {
	in := read(block)
	args := []string{"grep", "-n"}
	args = append(args, "-e", in.Script)
	args = append(args, "--", ".")
	exec.CommandContext(ctx, "git", args...).Run()
}

// A program found in the path is the one that was looked for.
func ripgrep() string {
	path, err := exec.LookPath("rg")
	if err != nil {
		return ""
	}
	return path
}

var found = sync.OnceValue(ripgrep)

func searched(ctx context.Context, block anthropic.ToolUseBlock, include string, hidden bool) {
	in := read(block)
	args := []string{"--json"}
	if hidden {
		args = append(args, "--hidden")
	}
	if include != "" {
		args = append(args, "--glob", in.Script)
	}
	exec.CommandContext(ctx, ripgrep(), args...).Run()
	exec.CommandContext(ctx, found(), args...).Run()
	args = append(args, in.Script)
	exec.CommandContext(ctx, ripgrep(), args...).Run() // want `model output .*reaches command argument`
}

// What begins like a path or a word is no option.
func begun(ctx context.Context, block anthropic.ToolUseBlock) {
	in := read(block)
	exec.CommandContext(ctx, "rg", "--json", `\b`+regexp.QuoteMeta(in.Script)+`\b`).Run()
	exec.CommandContext(ctx, "ls", "-l", "./"+in.Script).Run()
	exec.CommandContext(ctx, "ls", fmt.Sprintf("data/%s", in.Script)).Run()
	exec.CommandContext(ctx, "ls", "-"+in.Script).Run()  // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "sh", "./"+in.Script).Run() // want `model output .*reaches command argument`
}

// What the program chooses beside is no option of the model's.
func places(ctx context.Context, block anthropic.ToolUseBlock, root string, dirs map[string]string, where string) {
	in := read(block)
	exec.CommandContext(ctx, "rg", "-e", in.Script, root).Run()
	exec.CommandContext(ctx, "jq", "--raw-output", "--", in.Script, "data.json").Run()
	exec.CommandContext(ctx, "jq", in.Script, "data.json").Run() // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "zenity", "--question", "--text", in.Script).Run()
	exec.CommandContext(ctx, "osascript", "-e", `display dialog "`+in.Script+`"`).Run() // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "git", "-C", root, "grep", "-e", in.Script, "--", dirs[where]).Run()
	dir := "src"
	if where != "" {
		dir = in.Script
	}
	exec.CommandContext(ctx, "rg", "-e", in.Script, dir).Run()         // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "rg", root, in.Script).Run()              // want `model output .*reaches command argument`
	exec.CommandContext(ctx, "rg", "-e", root, block.Name, root).Run() // want `model output .*reaches command argument`
}
