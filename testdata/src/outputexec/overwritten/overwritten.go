// Package overwritten runs what a field holds after something else was put there.
package overwritten

import (
	"encoding/json"
	"errors"
	"log"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type input struct {
	Cmd  string `json:"cmd"`
	Unit string `json:"unit"`
}

var allowed = map[string]string{"disk": "df", "load": "uptime"}

// What the table says replaces what the model said.
func table(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	in.Cmd = allowed[in.Cmd]
	log.Print("runs ", in.Cmd)
	return exec.Command(in.Cmd).Run()
}

// The other field is as it came.
func other(use anthropic.ToolUseBlock) error {
	in := new(input)
	if err := json.Unmarshal(use.Input, in); err != nil {
		return err
	}
	in.Cmd = allowed[in.Cmd]
	return exec.Command(in.Cmd, in.Unit).Run() // want `model output .* reaches command argument`
}

// What is not on the list is replaced.
func replaced(use anthropic.ToolUseBlock) error {
	in := new(input)
	if err := json.Unmarshal(use.Input, in); err != nil {
		return err
	}
	if in.Cmd != "df" && in.Cmd != "uptime" {
		in.Cmd = "df"
	}
	return exec.Command(in.Cmd).Run()
}

func switched(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	switch in.Cmd {
	case "disk":
		in.Cmd = "df"
	case "load":
		in.Cmd = "uptime"
	default:
		return errors.New("unknown")
	}
	return exec.Command(in.Cmd).Run()
}

// A default is no check.
func defaulted(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	if in.Cmd == "" {
		in.Cmd = "uptime"
	}
	return exec.Command(in.Cmd).Run() // want `model output .* reaches program`
}

// What is put there after the check was not checked.
func afterwards(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	if in.Cmd != "df" {
		in.Cmd = "uptime"
	}
	if in.Unit != "" {
		in.Cmd = in.Unit
	}
	return exec.Command(in.Cmd).Run() // want `model output .* reaches program`
}

type runner struct{ cmd, arg string }

// The field was overwritten with a constant.
func (r *runner) reset(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	r.cmd = in.Cmd
	log.Print("asked for ", r.cmd)
	r.cmd = "uptime"
	return exec.Command(r.cmd).Run()
}

// On one way it was not.
func (r *runner) sometimes(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	r.cmd = in.Cmd
	if strings.HasPrefix(r.cmd, "rm") {
		r.cmd = "uptime"
	}
	return exec.Command(r.cmd).Run() // want `model output .* reaches program`
}

// What is called in between may put it there.
func (r *runner) between(use anthropic.ToolUseBlock) error {
	r.cmd = "uptime"
	if err := r.load(use); err != nil {
		return err
	}
	return exec.Command(r.cmd).Run() // want `model output .* reaches program`
}

func (r *runner) load(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	r.cmd = in.Cmd
	return nil
}

// Another name of the same record puts it there.
func (r *runner) alias(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	same := r
	if in.Unit != "" {
		same = &runner{}
	}
	r.cmd = "uptime"
	same.cmd = in.Cmd
	return exec.Command(r.cmd).Run() // want `model output .* reaches program`
}

// A closure puts it there.
func captured(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	cmd := "uptime"
	set := func() { cmd = in.Cmd }
	cmd = "df"
	set()
	return exec.Command(cmd).Run() // want `model output .* reaches program`
}

// In a loop, what is put there at the end of a round is run in the next one.
func loop(uses []anthropic.ToolUseBlock) error {
	r := &runner{cmd: "uptime"}
	for _, use := range uses {
		if err := exec.Command(r.cmd).Run(); err != nil { // want `model output .* reaches program`
			return err
		}
		var in input
		if err := json.Unmarshal(use.Input, &in); err != nil {
			return err
		}
		r.cmd = in.Cmd
	}
	return nil
}

// What was put together anew still holds what the model said.
func prefixed(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	in.Cmd = "timeout 10 " + in.Cmd
	return exec.Command("sh", "-c", in.Cmd).Run() // want `model output .* reaches command argument`
}
