// Package gated wires tools, some of them behind a question.
package gated

import (
	"bufio"
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/gated/builtin"
	"outputexec/gated/chat"
	"outputexec/gated/tool"
)

func run(ctx context.Context, msg *anthropic.Message) {
	logged := tool.Logged("tool")
	s := tool.NewSet()
	s.Add(&builtin.Open{}, logged) // want `model output \(tool input\) reaches command argument`
	s.Add(&builtin.Shell{}, logged, tool.Asked(bufio.NewReader(os.Stdin)))
	s.Add(builtin.Test("."), logged) // want `model output \(tool input\) reaches command argument`
	s.Add(builtin.Vet("."), logged, tool.Asked(bufio.NewReader(os.Stdin)))
	s.Add(&builtin.Auto{}, tool.Sometimes(bufio.NewReader(os.Stdin), len(os.Args) > 1)) // want `model output \(tool input\) reaches command argument`
	chat.Run(ctx, msg, s)

	all := tool.NewSet()
	all.Use(tool.Asked(bufio.NewReader(os.Stdin)))
	all.Add(&builtin.Used{})
	chat.Run(ctx, msg, all)
}
