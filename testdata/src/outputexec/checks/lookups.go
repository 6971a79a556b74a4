package checks

import (
	"errors"
	"os/exec"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
)

func containsFunc(in *input) error {
	if !slices.ContainsFunc(allowed, func(a string) bool { return a == in.Command }) {
		return errDenied
	}
	return exec.Command(in.Command).Run()
}

func index(in *input) error {
	if slices.Index(allowed, in.Command) < 0 {
		return errDenied
	}
	return exec.Command(in.Command).Run()
}

func moreChecks(block anthropic.ToolUseBlock) error {
	in, err := parse(block)
	if err != nil {
		return err
	}
	return errors.Join(containsFunc(in), index(in))
}
