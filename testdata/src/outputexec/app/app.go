// Package app wires Claude to the tools.
package app

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/shell"
	"outputexec/tools"
)

type app struct {
	client anthropic.Client
	table  *tools.Table
	runner *shell.Runner
}

func (a *app) direct(ctx context.Context, msg *anthropic.Message) error {
	_, err := shell.Run(ctx, msg.Content[0].Text) // want `model output \(text of Claude's answer\) reaches command argument`
	return err
}

func (a *app) dispatch(block anthropic.ToolUseBlock) (string, error) {
	var params map[string]string
	if err := json.Unmarshal(block.Input, &params); err != nil {
		return "", err
	}
	return tools.Dispatch(tools.Call{ID: block.ID, Name: block.Name, Params: params}) // want `model output .*reaches command argument`
}

func (a *app) viaInterface(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		tool := a.table.Find(block.Name)
		if tool == nil {
			continue
		}
		if _, err := tool.Execute(ctx, block.Input); err != nil { // want `model output .*reaches command argument`
			return err
		}
	}
	return nil
}

func (a *app) viaMethod(msg *anthropic.Message) error {
	a.runner = shell.NewRunner(".")
	return a.runner.Run(msg.Content[0].Text) // want `model output .*reaches command argument`
}

func (a *app) inGoroutine(msg *anthropic.Message) error {
	errs := make(chan error, len(msg.Content))
	for _, block := range msg.Content {
		go func() {
			_, err := shell.Exec(map[string]string{"command": block.Text}) // want `model output .*reaches command argument`
			errs <- err
		}()
	}
	return <-errs
}

func (a *app) safe(block anthropic.ToolUseBlock) error {
	var in struct{ Command, Pattern string }
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	if err := shell.Safe(in.Command); err != nil {
		return err
	}
	if err := shell.Ask(in.Command); err != nil {
		return err
	}
	_, err := shell.GrepIn(in.Pattern, "src")
	if err == nil {
		_, err = shell.GrepIn("TODO", in.Pattern) // want `model output .*reaches command argument`
	}
	if err == nil {
		_, err = shell.Grep(in.Pattern, ".")
	}
	if err == nil {
		_, err = a.runner.Grep(in.Pattern)
	}
	return err
}

func (a *app) checkedHere(ctx context.Context, block anthropic.ToolUseBlock) error {
	var in struct{ Command string }
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	if !shell.IsPermitted(in.Command) {
		return fmt.Errorf("no")
	}
	if _, err := shell.Run(ctx, in.Command); err != nil {
		return err
	}
	return nil
}

// A clerk decides what may run.
type clerk interface {
	Permit(ctx context.Context, command string) (bool, error)
}

func (a *app) permitted(ctx context.Context, c clerk, block anthropic.ToolUseBlock) error {
	var in struct{ Command string }
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	if ok, err := c.Permit(ctx, in.Command); err != nil || !ok {
		return fmt.Errorf("no")
	}
	_, err := shell.Run(ctx, in.Command)
	return err
}

func (a *app) knownThere(ctx context.Context, block anthropic.ToolUseBlock) error {
	var in struct{ Command string }
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	if err := shell.Known(in.Command); err != nil {
		return err
	}
	_, err := shell.Run(ctx, in.Command)
	return err
}

func (a *app) confirmedHere(ctx context.Context, block anthropic.ToolUseBlock, confirm func(string) bool) error {
	if !confirm(block.Name) {
		return nil
	}
	_, err := a.dispatch2(ctx, block.Input)
	return err
}

func (a *app) dispatch2(ctx context.Context, input json.RawMessage) (string, error) {
	return tools.Bash{}.Execute(ctx, input)
}

func (a *app) own(ctx context.Context, command string, msg *anthropic.Message) error {
	fmt.Println(msg.Content[0].Text)
	_, err := shell.Run(ctx, command)
	return err
}

func start(ctx context.Context, a *app, block anthropic.ToolUseBlock) error {
	a.table = tools.NewTable()
	return a.confirmedHere(ctx, block, func(string) bool {
		var answer string
		fmt.Scanln(&answer)
		return answer == "y"
	})
}

// either is told once, on however many lines the helper runs it.
func either(msg *anthropic.Message) error {
	return shell.Either(false, msg.Content[0].Text) // want `reaches command argument`
}
