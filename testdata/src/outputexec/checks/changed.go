package checks

import (
	"net"
	"os/exec"
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
)

func changedAfter(in *input) error {
	if !slices.Contains(allowed, in.Command) {
		return errDenied
	}
	in.Command = in.Command + " " + in.Host
	return exec.Command("sh", "-c", in.Command).Run() // want `model output`
}

func address(in *input) error {
	if net.ParseIP(in.Host) == nil {
		return errDenied
	}
	return exec.Command("ping", "-c", "1", in.Host).Run()
}

func more(block anthropic.ToolUseBlock) {
	in, err := parse(block)
	if err != nil {
		return
	}
	changedAfter(in)
	address(in)
}

//claudelint:validates
func vet(command string) (string, bool) { return command, command != "" }

func byDirective(block anthropic.ToolUseBlock) error {
	in, err := parse(block)
	if err != nil {
		return err
	}
	command, ok := vet(in.Command)
	if !ok {
		return errDenied
	}
	return exec.Command("sh", "-c", command).Run()
}
