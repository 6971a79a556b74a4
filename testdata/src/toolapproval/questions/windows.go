package questions

import (
	"context"
	"os"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// zenity fails where somebody says no.
func zenity(ctx context.Context, question string) bool {
	return exec.CommandContext(ctx, "zenity", "--question", "--text", question).Run() == nil
}

// shown only says that there was a window.
func shown(ctx context.Context, text string) bool {
	return exec.CommandContext(ctx, "zenity", "--info", "--text", text).Run() == nil
}

func kdialog(question string) error {
	_, err := exec.Command("/usr/bin/kdialog", "--yesno", question).CombinedOutput()
	return err
}

// script returns which button was pressed.
func script() (string, error) {
	out, err := exec.Command("osascript", "-e", `display dialog "Clean up?" buttons {"No", "Yes"}`).Output()
	return string(out), err
}

func windows(ctx context.Context, block anthropic.ToolUseBlock) error {
	switch block.Name {
	case "zenity":
		if !zenity(ctx, "clean up?") {
			return nil
		}
		return os.RemoveAll("/srv/zenity")
	case "shown":
		if !shown(ctx, "cleaning up") {
			return nil
		}
		return os.RemoveAll("/srv/shown") // want `a tool call removes files here`
	case "kdialog":
		if err := kdialog("clean up?"); err != nil {
			return err
		}
		return os.RemoveAll("/srv/kdialog")
	case "script":
		out, err := script()
		if err != nil || !strings.Contains(out, "button returned:Yes") {
			return err
		}
		return os.RemoveAll("/srv/script")
	case "script_dropped":
		if _, err := script(); err != nil {
			return err
		}
		return os.RemoveAll("/srv/script") // want `a tool call removes files here`
	}
	return nil
}
