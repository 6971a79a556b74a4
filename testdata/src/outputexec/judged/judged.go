// Package judged runs what was decided on, here or elsewhere.
package judged

import (
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/judged/policy"
)

func allowed(r policy.Rules, b anthropic.TextBlock) {
	if r.Judge(b.Text) != policy.Allow {
		return
	}
	exec.Command("sh", "-c", b.Text).Run()
}

func notDenied(r policy.Rules, b anthropic.TextBlock) {
	if r.Judge(b.Text) == policy.Deny {
		return
	}
	exec.Command("sh", "-c", b.Text).Run() // want `model output`
}

func switched(r policy.Rules, b anthropic.TextBlock) {
	switch r.Judge(b.Text) {
	case policy.Allow:
		exec.Command("sh", "-c", b.Text).Run()
	case policy.Ask:
		exec.Command("sh", "-c", b.Text).Run() // want `model output`
	}
}

func otherText(r policy.Rules, b anthropic.TextBlock) {
	if r.Judge("make") == policy.Allow {
		exec.Command("sh", "-c", b.Text).Run() // want `model output`
	}
}

func consulted(b anthropic.TextBlock) {
	if v, err := policy.Consult(b.Text); err != nil || v != policy.Yes {
		return
	}
	exec.Command("sh", "-c", b.Text).Run()
}

func refused(b anthropic.TextBlock) {
	if v, _ := policy.Consult(b.Text); v == policy.No {
		exec.Command("sh", "-c", b.Text).Run() // want `model output`
	}
}

func classified(b anthropic.TextBlock) {
	if policy.KindOf(b.Text) == policy.Shell {
		exec.Command("sh", "-c", b.Text).Run() // want `model output`
	}
}

// What a closure asks counts like what a function asks.
func within(b anthropic.TextBlock) {
	approve := func(line string) bool {
		v, err := policy.Consult(line)
		return err == nil && v == policy.Yes
	}
	if !approve(b.Text) {
		return
	}
	exec.Command("sh", "-c", b.Text).Run()
}

func withinUnasked(b anthropic.TextBlock) {
	show := func(line string) bool {
		fmt.Println("running", line)
		return line != ""
	}
	if !show(b.Text) {
		return
	}
	exec.Command("sh", "-c", b.Text).Run() // want `model output`
}

// A goroutine that is started after the yes runs with it; one that is started before does not.
func started(b anthropic.TextBlock) {
	if v, err := policy.Consult(b.Text); err != nil || v != policy.Yes {
		return
	}
	go func() { exec.Command("sh", "-c", b.Text).Run() }()
}

func startedBefore(b anthropic.TextBlock) {
	go func() { exec.Command("sh", "-c", b.Text).Run() }() // want `model output`
	if v, err := policy.Consult(b.Text); err != nil || v != policy.Yes {
		return
	}
}

// What an answer is, its type may tell.
func granted(b anthropic.TextBlock) {
	if a := policy.Dialog(b.Text); !a.OK() {
		return
	}
	exec.Command("sh", "-c", b.Text).Run()
}

func final(b anthropic.TextBlock) {
	if a := policy.Dialog(b.Text); !a.Final() {
		return
	}
	exec.Command("sh", "-c", b.Text).Run() // want `model output`
}

func notRefused(b anthropic.TextBlock) {
	if policy.Dialog(b.Text) == policy.Refused {
		return
	}
	exec.Command("sh", "-c", b.Text).Run() // want `model output`
}
