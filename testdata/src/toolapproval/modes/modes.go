// Package modes holds tools behind questions that a mode may skip.
package modes

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/modes/gate"
)

type agent struct {
	prompter gate.Prompter
	auto     gate.AutoPrompter
	approver approver
	board    gate.Board
}

// Who implements it, and with which modes, is not for this package to know.
type approver interface{ Approve(question string) error }

func (a *agent) perform(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "flag":
		if !gate.Confirm("remove it?") {
			return gate.ErrRefused
		}
		return os.RemoveAll("flag") // want `a tool call removes files here`
	case "field":
		if !a.prompter.Sure("remove it?") {
			return gate.ErrRefused
		}
		return os.RemoveAll("field") // want `a tool call removes files here`
	case "error":
		if err := a.prompter.Approve("remove it?"); err != nil {
			return err
		}
		return os.RemoveAll("error") // want `a tool call removes files here`
	case "refuses":
		if !a.prompter.Quiet(false, "remove it?") {
			return gate.ErrRefused
		}
		return os.RemoveAll("refuses")
	case "chosen":
		if !a.auto.Sure("remove it?") {
			return gate.ErrRefused
		}
		return os.RemoveAll("chosen")
	case "silence":
		if !a.board.Approve("remove it?") {
			return gate.ErrRefused
		}
		return os.RemoveAll("silence") // want `a tool call removes files here`
	case "decision":
		if !a.board.Decide("remove it?") {
			return gate.ErrRefused
		}
		return os.RemoveAll("decision")
	case "interface":
		if err := a.approver.Approve("remove it?"); err != nil {
			return err
		}
		return os.RemoveAll("interface")
	}
	return nil
}
