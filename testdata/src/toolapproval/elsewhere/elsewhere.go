// Package elsewhere asks by interfaces that other packages implement.
package elsewhere

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/elsewhere/permission"
)

// A screen is implemented by main.
type screen interface {
	Ask(ctx context.Context, question string) (bool, error)
	Prompt(question string) string
	Show(text string) bool
	AskPrice(item int) bool
}

type kit struct {
	screen screen
	roles  *permission.Store
	asker  permission.Service
	role   string
}

func (k *kit) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "ask":
		if ok, err := k.screen.Ask(ctx, "Remove a?"); err != nil || !ok {
			return os.ErrPermission
		}
		return os.RemoveAll("a")
	case "prompt":
		if k.screen.Prompt("Remove b? (yes/no)") != "yes" {
			return os.ErrPermission
		}
		return os.RemoveAll("b")
	case "prompted": // for something else
		if k.screen.Prompt("Which folder?") == "" {
			return os.ErrInvalid
		}
		return os.RemoveAll("c") // want `a tool call removes files here`
	case "unanswered":
		if _, err := k.screen.Ask(ctx, "Remove d?"); err != nil {
			return err
		}
		return os.RemoveAll("d") // want `a tool call removes files here`
	case "shown":
		if !k.screen.Show("Removing e") {
			return os.ErrInvalid
		}
		return os.RemoveAll("e") // want `a tool call removes files here`
	case "priced":
		if !k.screen.AskPrice(7) { // no question
			return os.ErrInvalid
		}
		return os.RemoveAll("f") // want `a tool call removes files here`
	case "requested":
		if !k.asker.Request(ctx, "remove g") {
			return os.ErrPermission
		}
		return os.RemoveAll("g")
	case "known":
		if !k.asker.Known(k.role) {
			return os.ErrPermission
		}
		return os.RemoveAll("h") // want `a tool call removes files here`
	case "has":
		if !k.roles.Has(k.role, "remove") {
			return os.ErrPermission
		}
		return os.RemoveAll("i") // want `a tool call removes files here`
	case "found":
		if _, err := k.roles.Find(k.role); err != nil {
			return err
		}
		return os.RemoveAll("j") // want `a tool call removes files here`
	}
	return nil
}
