// Package shellasked hands the model a shell of which a person confirms each command.
package shellasked

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

var tools = []anthropic.ToolUnionParam{
	{OfBashTool20250124: &anthropic.ToolBash20250124Param{}},
}

func handle(ctx context.Context, block anthropic.ToolUseBlock) (string, error) {
	if block.Name != "bash" {
		return "", fmt.Errorf("no tool %q", block.Name)
	}
	var in struct{ Command string }
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return "", err
	}
	fmt.Printf("run %q? [y/N] ", in.Command)
	answer, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil || strings.TrimSpace(answer) != "y" {
		return "the user said no", nil
	}
	out, err := exec.CommandContext(ctx, "bash", "-c", in.Command).CombinedOutput()
	return string(out), err
}
