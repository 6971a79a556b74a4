package questions

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// A console's func to ask is its maker's to give; without one nobody says yes. What is typed comes in lines.
type console struct {
	ask   func(string) bool
	lines <-chan string
	note  <-chan record
}

type record struct{ text string }

func newConsole(ask func(string) bool, lines <-chan string, note <-chan record) *console {
	if ask == nil {
		ask = func(string) bool { return false }
	}
	return &console{ask, lines, note}
}

func newEager() *eager {
	return &eager{ask: func(what string) bool { return len(what) < 100 }}
}

// An eager console says yes to much itself.
type eager struct{ ask func(string) bool }

func (e *eager) call(block anthropic.ToolUseBlock) error {
	if block.Name == "asked" && e.ask("clean up?") {
		return os.RemoveAll("/srv/eager") // want `a tool call removes files here`
	}
	return nil
}

func (c *console) call(ctx context.Context, block anthropic.ToolUseBlock) error {
	switch block.Name {
	case "asked":
		if !c.ask("clean up?") {
			return errors.New("no")
		}
		return os.RemoveAll("/srv/asked")
	case "asked_dropped":
		c.ask("clean up?")
		return os.RemoveAll("/srv/dropped") // want `a tool call removes files here`
	case "retyped":
		fmt.Println("type", block.ID, "to go on")
		select {
		case line := <-c.lines:
			if strings.TrimSpace(line) != fmt.Sprint(block.ID) {
				return errors.New("no")
			}
		case <-ctx.Done():
			return ctx.Err()
		}
		return os.RemoveAll("/srv/retyped")
	case "retyped_turned":
		if want := "delete " + block.ID; want != <-c.lines {
			return errors.New("no")
		}
		return os.RemoveAll("/srv/retyped")
	case "different":
		if <-c.lines != fmt.Sprint(block.ID) {
			return os.RemoveAll("/srv/different") // want `a tool call removes files here`
		}
	case "record":
		if r := <-c.note; r.text == block.ID {
			return os.RemoveAll("/srv/record") // want `a tool call removes files here`
		}
	}
	return nil
}
