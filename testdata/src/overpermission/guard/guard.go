// Package guard asks the user.
package guard

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

var ErrRefused = errors.New("refused")

func Confirm(what string) bool {
	fmt.Print(what, " [y/N] ")
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	return strings.EqualFold(strings.TrimSpace(line), "y")
}

func Run(ctx context.Context, command string) (string, error) {
	if !Confirm("run " + command + "?") {
		return "", ErrRefused
	}
	out, err := exec.CommandContext(ctx, "bash", "-c", command).CombinedOutput()
	return string(out), err
}

func RunNow(ctx context.Context, command string) (string, error) {
	out, err := exec.CommandContext(ctx, "bash", "-c", command).CombinedOutput()
	return string(out), err
}
