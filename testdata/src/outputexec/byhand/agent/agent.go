// Package agent runs the tools that an answer asks for.
package agent

import (
	"errors"
	"os/exec"

	"outputexec/byhand/api"
)

type tool interface {
	Invoke(params any) (string, error)
}

type shell struct{}

func (shell) Invoke(params any) (string, error) {
	in, ok := params.(map[string]any)
	if !ok {
		return "", errors.New("no object")
	}
	command, _ := in["command"].(string)
	out, err := exec.Command("bash", "-c", command).CombinedOutput() // want `model output \(tool input\) reaches command argument`
	return string(out), err
}

type tests struct{}

func (tests) Invoke(params any) (string, error) {
	in, _ := params.(map[string]any)
	pkg := "./..."
	if in["package"] == "./cmd" {
		pkg = "./cmd"
	}
	out, err := exec.Command("go", "test", pkg).CombinedOutput()
	return string(out), err
}

var all = map[string]tool{"bash": shell{}, "test": tests{}}

// Handle answers each call of a tool.
func Handle(a *api.Answer) ([]api.Block, error) {
	var out []api.Block
	for _, b := range a.Content {
		use, ok := b.(*api.ToolUse)
		if !ok {
			continue
		}
		result, err := all[use.Name].Invoke(use.Input)
		if err != nil {
			result = err.Error()
		}
		out = append(out, api.ToolResult{Base: api.Base{Type: "tool_result"}, ToolUseID: use.ID, Content: result})
	}
	return out, nil
}
