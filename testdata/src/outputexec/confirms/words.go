package confirms

import (
	"context"
	"encoding/json"
	"errors"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

var (
	quiet    = map[string]bool{"status": true, "diff": true}
	harmless = map[string]string{"status": "git status", "diff": "git diff --stat"}
)

type gitter struct {
	confirm func(question string) bool
}

// What the first word is says nothing of what the shell makes of the others.
func (g *gitter) shell(ctx context.Context, use anthropic.ToolUseBlock) error {
	var in struct{ Args string }
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	words := strings.Fields(in.Args)
	if len(words) == 0 {
		return errors.New("no command")
	}
	if !quiet[words[0]] {
		if !g.confirm(in.Args) {
			return errors.New("the person said no")
		}
	}
	return exec.CommandContext(ctx, "sh", "-c", "git "+in.Args).Run() // want `reaches command argument unchecked`
}

// Others run what the program says for the word.
func (g *gitter) table(ctx context.Context, use anthropic.ToolUseBlock) error {
	var in struct{ Args string }
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	words := strings.Fields(in.Args)
	if line, ok := harmless[words[0]]; ok {
		return exec.CommandContext(ctx, "sh", "-c", line).Run()
	}
	if !g.confirm(in.Args) {
		return errors.New("the person said no")
	}
	return exec.CommandContext(ctx, "sh", "-c", "git "+in.Args).Run()
}
