package checks

import (
	"errors"
	"os/exec"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// What stands before a sign is text like the rest of it, and the same each time.

func part(block anthropic.ToolUseBlock) error {
	parts := strings.SplitN(string(block.Input), ":", 2)
	if !slices.Contains([]string{"make", "ninja"}, parts[0]) {
		return errors.New("no such builder")
	}
	return exec.Command(parts[0], "--version").Run()
}

func before(block anthropic.ToolUseBlock) error {
	line := string(block.Input)
	i := strings.Index(line, "=")
	if i < 0 {
		return errors.New("no name")
	}
	switch line[:i] {
	case "make", "ninja":
		return exec.Command(line[:i], "--version").Run()
	}
	return nil
}

func unlooked(block anthropic.ToolUseBlock) error {
	line := string(block.Input)
	if i := strings.Index(line, "="); i > 0 {
		if err := exec.Command(line[:i], "--version").Run(); err != nil { // want `model output .* reaches program unchecked`
			return err
		}
	}
	return exec.Command(strings.Split(line, ":")[0]).Run() // want `model output .* reaches program unchecked`
}
