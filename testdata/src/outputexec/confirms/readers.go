package confirms

import (
	"bufio"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// A yes that the model wrote.
func ownYes(text anthropic.TextBlock, block anthropic.ToolUseBlock) error {
	lines := bufio.NewScanner(strings.NewReader(text.Text))
	lines.Scan()
	if lines.Text() != "yes" {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}
