// Package good has directives that say what they mean.
package good

import (
	"context"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

// known reports whether the command is on our list.
//
//claudelint:validates
func known(command string) bool { return commands[command] }

var commands = map[string]bool{"ls": true, "df": true}

func run(ctx context.Context, msg *anthropic.Message) error {
	//claudelint:ignore outputexec the machine is thrown away after each run
	return exec.CommandContext(ctx, "sh", "-c", msg.Content[0].Text).Run()
}
