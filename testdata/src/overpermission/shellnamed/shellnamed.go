// Package shellnamed hands the model a shell on the host.
package shellnamed

import (
	"context"
	"encoding/json"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

func tools() []anthropic.ToolUnionParam {
	bash := anthropic.ToolBash20250124Param{} // want `the model is given a shell`
	return []anthropic.ToolUnionParam{{OfBashTool20250124: &bash}}
}

func handle(ctx context.Context, block anthropic.ToolUseBlock) (string, error) {
	if block.Name == "bash" {
		var in struct{ Command string }
		if err := json.Unmarshal(block.Input, &in); err != nil {
			return "", err
		}
		if strings.Contains(in.Command, "rm -rf") { // a denylist is no check
			return "refused", nil
		}
		out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).CombinedOutput()
		return string(out), err
	}
	return "", nil
}
