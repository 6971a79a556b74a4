// Package behind has tools in a table that call what stands behind an interface: each is told where it does, and once,
// on however many lines the harm is done.
package behind

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/behind/pay"
)

type run func(ctx context.Context, in json.RawMessage) error

type desk struct {
	pay  pay.Gateway
	bank *pay.Bank
	runs map[string]run
}

func open(g pay.Gateway, b *pay.Bank, confirm func(question string) bool) *desk {
	d := &desk{pay: g, bank: b}
	d.runs = map[string]run{
		"cancel":  logged("cancel", d.cancel),
		"end":     logged("end", d.end),
		"direct":  logged("direct", d.direct),
		"balance": logged("balance", d.balance),
		"asked":   asked(confirm, d.asked),
	}
	return d
}

func logged(name string, next run) run {
	return func(ctx context.Context, in json.RawMessage) error {
		fmt.Println(name)
		return next(ctx, in)
	}
}

func asked(confirm func(question string) bool, next run) run {
	return func(ctx context.Context, in json.RawMessage) error {
		if !confirm("Cancel " + string(in) + "?") {
			return errors.New("declined")
		}
		return next(ctx, in)
	}
}

func (d *desk) cancel(ctx context.Context, in json.RawMessage) error {
	return d.pay.Cancel(ctx, "old") // want `a tool call changes the database here`
}

func (d *desk) end(ctx context.Context, in json.RawMessage) error {
	if len(in) == 0 {
		return errors.New("nothing to end")
	}
	return d.pay.Cancel(ctx, "new") // want `a tool call changes the database here`
}

func (d *desk) direct(ctx context.Context, in json.RawMessage) error {
	return d.bank.Cancel(ctx, "any") // want `a tool call changes the database here`
}

func (d *desk) asked(ctx context.Context, in json.RawMessage) error {
	return d.pay.Cancel(ctx, "all")
}

func (d *desk) balance(ctx context.Context, _ json.RawMessage) error {
	_, err := d.pay.Balance(ctx)
	return err
}

func (d *desk) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	r, ok := d.runs[use.Name]
	if !ok {
		return errors.New("no such tool")
	}
	return r(ctx, use.Input)
}
