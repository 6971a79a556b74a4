// Package made runs what checks let through that another package makes.
package made

import (
	"encoding/json"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/made/words"
)

type args struct {
	Filter string `json:"filter"`
	Format string `json:"format"`
	Name   string `json:"name"`
}

var filters = words.In("lanczos", "area")

func listed(b anthropic.ToolUseBlock) error {
	var in args
	if err := json.Unmarshal(b.Input, &in); err != nil {
		return err
	}
	if err := filters(in.Filter); err != nil {
		return err
	}
	if err := words.In("png", "webp")(in.Format); err != nil {
		return err
	}
	return exec.Command("magick", "-filter", in.Filter, "out."+in.Format).Run()
}

func short(b anthropic.ToolUseBlock) error {
	var in args
	if err := json.Unmarshal(b.Input, &in); err != nil {
		return err
	}
	if err := words.Short(40)(in.Name); err != nil {
		return err
	}
	return exec.Command("magick", in.Name).Run() // want `model output .*reaches command argument`
}

func dropped(b anthropic.ToolUseBlock) error {
	var in args
	if err := json.Unmarshal(b.Input, &in); err != nil {
		return err
	}
	_ = filters(in.Filter)
	return exec.Command("magick", "-filter", in.Filter).Run() // want `model output .*reaches command argument`
}
