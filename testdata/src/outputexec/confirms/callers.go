package confirms

import (
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

// A person is asked before the block is taken apart.
func turn(msg *anthropic.Message) error {
	for _, block := range msg.Content {
		use, ok := block.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		if !confirm("run " + use.Name + "?") {
			continue
		}
		if err := perform(use); err != nil {
			return err
		}
	}
	return nil
}

func perform(use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "bash":
		return exec.Command("sh", "-c", read(use)).Run()
	case "later":
		done := func() error { return exec.Command("sh", "-c", read(use)).Run() }
		return done()
	}
	return nil
}

// One of the callers asks nobody.
func half(msg *anthropic.Message) error {
	for _, block := range msg.Content {
		use, ok := block.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		if use.Name == "ls" {
			fmt.Println("harmless?")
			if err := performAnyway(use); err != nil {
				return err
			}
		}
		if confirm("run " + use.Name + "?") {
			return performAnyway(use)
		}
	}
	return nil
}

func performAnyway(use anthropic.ToolUseBlock) error {
	if use.Name == "bash" {
		return exec.Command("sh", "-c", read(use)).Run() // want `model output`
	}
	return nil
}

// Nobody calls it, so nobody is asked.
func performAlone(use anthropic.ToolUseBlock, again bool) error {
	if again {
		return performAlone(use, false)
	}
	return exec.Command("sh", "-c", read(use)).Run() // want `model output`
}
