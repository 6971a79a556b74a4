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

// sorted lets only those run that read; which these are, the other package knows.
func sorted(block anthropic.ToolUseBlock) error {
	op, err := ops.Decode(block.Name, block.Input)
	if err != nil {
		return err
	}
	if ops.ReadOnly(block.Name) {
		return op.Apply()
	}
	return nil
}

func validated(block anthropic.ToolUseBlock) error {
	crop, err := ops.Crop(block.Input)
	if err != nil {
		return err
	}
	return crop.Run()
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
