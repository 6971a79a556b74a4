package checks

import (
	"os/exec"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
)

func eachArg(in *input) error {
	if !slices.Contains(allowed, in.Command) {
		return errDenied
	}
	for _, a := range in.Args {
		if !word.MatchString(a) {
			return errDenied
		}
	}
	return exec.Command(in.Command, in.Args...).Run()
}

func each(block anthropic.ToolUseBlock) error {
	in, err := parse(block)
	if err != nil {
		return err
	}
	return eachArg(in)
}
