package sinks

import (
	"time"

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

func withData(block anthropic.ToolUseBlock, rows int) (starlark.Value, error) {
	env := starlark.StringDict{"rows": starlark.MakeInt(rows), "unit": starlark.String("ms")}
	return starlark.Eval(&starlark.Thread{}, "a.star", read(block).Script, env)
}

func withBuiltin(block anthropic.ToolUseBlock, fn func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error)) error {
	env := starlark.StringDict{"rows": starlark.MakeInt(1)}
	env["sh"] = starlark.NewBuiltin("sh", fn)
	_, err := starlark.Eval(&starlark.Thread{}, "a.star", read(block).Script, env) // want `model output .*reaches Starlark interpreter`
	return err
}

type order struct {
	ID    string
	Total float64
}

func scriptOnData(block anthropic.ToolUseBlock, orders []order, filter map[string]any) (goja.Value, error) {
	vm := goja.New()
	vm.Set("orders", orders)
	vm.Set("filter", filter)
	vm.Set("limits", map[string]any{"rows": 10, "names": []string{"a"}})
	prog, err := goja.Compile("cell.js", read(block).Script, true)
	if err != nil {
		return nil, err
	}
	return vm.RunProgram(prog)
}

func scriptOnHost(block anthropic.ToolUseBlock, orders []order) (goja.Value, error) {
	vm := goja.New()
	vm.Set("orders", orders)
	vm.Set("console", map[string]any{"log": func(s string) { println(s) }})
	prog, err := goja.Compile("cell.js", "("+read(block).Script+")()", true)
	if err != nil {
		return nil, err
	}
	return vm.RunProgram(prog) // want `model output .*reaches JavaScript interpreter`
}

type host struct{}

func (*host) Delete(name string) error { return nil }

func scriptWithMethods(block anthropic.ToolUseBlock) (goja.Value, error) {
	vm := goja.New()
	vm.Set("host", &host{})
	return vm.RunString(read(block).Script) // want `model output .*reaches JavaScript interpreter`
}

// scriptInTime has a closure that can stop the script, and no more.
func scriptInTime(block anthropic.ToolUseBlock) (goja.Value, error) {
	vm := goja.New()
	defer time.AfterFunc(time.Second, func() { vm.Interrupt("too slow") }).Stop()
	return vm.RunString(read(block).Script)
}

func scriptArmedLater(block anthropic.ToolUseBlock) (goja.Value, error) {
	vm := goja.New()
	arm := func() { vm.Set("host", &host{}) }
	arm()
	return vm.RunString(read(block).Script) // want `model output .*reaches JavaScript interpreter`
}
