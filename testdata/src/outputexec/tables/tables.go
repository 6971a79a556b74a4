// Package tables calls funcs of tables that another package returns.
package tables

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/tables/tools"
)

func looked(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	h, ok := tools.All()[use.Name]
	if !ok {
		return "no such tool", nil
	}
	return h(ctx, use.Input) // want `model output .* reaches command argument unchecked.*handed to what All returned .*made by All .*tools.go`
}

func readOnly(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	if h, ok := tools.ReadOnly()[use.Name]; ok {
		return h(ctx, use.Input)
	}
	return "no such tool", nil
}

func asked(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	if h, ok := tools.Asked()[use.Name]; ok {
		return h(ctx, use.Input)
	}
	return "no such tool", nil
}

func askedHere(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	h, ok := tools.All()[use.Name]
	if !ok {
		return "no such tool", nil
	}
	fmt.Printf("run %s %s? [y/N] ", use.Name, use.Input)
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil || strings.TrimSpace(line) != "y" {
		return "refused", err
	}
	return h(ctx, use.Input)
}

func logged(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	if h, ok := tools.Logged()[use.Name]; ok {
		return h(ctx, use.Input) // want `model output .* reaches command argument unchecked`
	}
	return "no such tool", nil
}

func workspace(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	hs, err := tools.NewWorkspace("/srv").Handlers()
	if err != nil {
		return "", err
	}
	if h, ok := hs[use.Name]; ok {
		return h(ctx, use.Input) // want `model output .* reaches command argument unchecked`
	}
	return "no such tool", nil
}

func each(ctx context.Context, use anthropic.ToolUseBlock) error {
	for _, h := range tools.Steps() {
		if _, err := h(ctx, use.Input); err != nil { // want `model output .* reaches command argument unchecked`
			return err
		}
	}
	return nil
}

func single(ctx context.Context, use anthropic.ToolUseBlock) (string, error) {
	h := tools.First()
	return h(ctx, use.Input) // want `model output .* reaches command argument unchecked`
}

// What a program says itself, a table may run.
func startUp(ctx context.Context) (string, error) {
	return tools.All()["bash"](ctx, []byte(`{"command":"make -s"}`))
}
