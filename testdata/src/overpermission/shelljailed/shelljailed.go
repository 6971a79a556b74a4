// want package:`describes \[\] runs \[{notes exec}\]`

// Package shelljailed hands the model a shell whose commands run elsewhere.
package shelljailed

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type session struct{ id string }

func (s *session) tools() []anthropic.ToolUnionParam {
	return []anthropic.ToolUnionParam{{OfBashTool20250124: &anthropic.ToolBash20250124Param{}}}
}

func (s *session) handle(ctx context.Context, block anthropic.ToolUseBlock) (string, error) {
	switch block.Name {
	case "bash":
		var in struct{ Command string }
		if err := json.Unmarshal(block.Input, &in); err != nil {
			return "", err
		}
		out, err := exec.CommandContext(ctx, "docker", "exec", s.id, "bash", "-c", in.Command).CombinedOutput()
		return string(out), err
	case "notes":
		out, err := exec.CommandContext(ctx, "sh", "-c", string(block.Input)).CombinedOutput()
		return string(out), err
	}
	return "", fmt.Errorf("no tool %q", block.Name)
}
