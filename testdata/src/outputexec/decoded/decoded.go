// Package decoded does what another package has made of the model's calls.
package decoded

import (
	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/decoded/ops"
)

func do(block anthropic.ToolUseBlock) error {
	op, err := ops.Decode(block.Name, block.Input)
	if err != nil {
		return err
	}
	return op.Apply() // want `model output \(tool input\) reaches command argument`
}

func checked(block anthropic.ToolUseBlock) error {
	job, err := ops.Print(block.Input)
	if err != nil {
		return err
	}
	return job.Start()
}

func unchecked(block anthropic.ToolUseBlock) error {
	page, err := ops.Read(block.Input) // want `model output \(tool input\) reaches command argument`
	if err != nil {
		return err
	}
	return page.Print()
}

func ofPage(block anthropic.ToolUseBlock) error {
	sheet, err := ops.Check(block.Input)
	if err != nil {
		return err
	}
	return sheet.Print()
}
