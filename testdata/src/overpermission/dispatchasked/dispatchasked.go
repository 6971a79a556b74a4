// Package dispatchasked asks a person about each command of the shell.
package dispatchasked

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type Approvals interface {
	Request(ctx context.Context, what string) (approved bool, err error)
}

type Ops struct{ Approvals Approvals }

func Definitions() []anthropic.ToolUnionParam {
	return []anthropic.ToolUnionParam{{OfBashTool20250124: &anthropic.ToolBash20250124Param{}}}
}

func (o *Ops) Dispatch(ctx context.Context, name string, input json.RawMessage) (string, error) {
	var in struct{ Command string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	switch name {
	case "bash":
		ok, err := o.Approvals.Request(ctx, in.Command)
		if err != nil || !ok {
			return "not approved", err
		}
		out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).CombinedOutput()
		return string(out), err
	}
	return "", fmt.Errorf("no tool %s", name)
}
