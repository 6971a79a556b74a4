package sinks

import (
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/dop251/goja"
	"go.starlark.net/starlark"
)

// Interpreters that are given nothing to harm with.
func calculate(block anthropic.ToolUseBlock) (string, error) {
	thread := &starlark.Thread{Name: "calc"}
	v, err := starlark.Eval(thread, "calc.star", read(block).Script, nil)
	if err != nil {
		return "", err
	}
	return v.String(), nil
}

func script(block anthropic.ToolUseBlock) (string, error) {
	v, err := goja.New().RunString(read(block).Script)
	if err != nil {
		return "", err
	}
	return v.String(), nil
}

func armed(block anthropic.ToolUseBlock, builtins starlark.StringDict) error {
	_, err := starlark.ExecFile(&starlark.Thread{}, "a.star", read(block).Script, builtins) // want `model output .*reaches Starlark interpreter`
	return err
}
