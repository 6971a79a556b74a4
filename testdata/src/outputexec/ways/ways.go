// Package ways carries what the model says about, checks it and asks, in less usual ways.
package ways

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
	"golang.org/x/sync/errgroup"
)

var errNo = errors.New("no")

type in struct{ Command, Dir string }

func eg(m *anthropic.Message) error {
	var g errgroup.Group
	for _, b := range m.Content {
		g.Go(func() error {
			return exec.Command("sh", "-c", b.Text).Run() // want `model output`
		})
	}
	return g.Wait()
}

var store sync.Map

func put(b anthropic.TextBlock) { store.Store("x", b.Text) }
func get() {
	v, _ := store.Load("x")
	exec.Command("sh", "-c", v.(string)).Run() // want `model output`
}

// remarshal reads an input of the beta API.
func remarshal(b anthropic.BetaContentBlockUnion) error {
	raw, err := json.Marshal(b.Input)
	if err != nil {
		return err
	}
	var i in
	if err := json.Unmarshal(raw, &i); err != nil {
		return err
	}
	return exec.Command("sh", "-c", i.Command).Run() // want `model output`
}

func scan(b anthropic.TextBlock) {
	sc := bufio.NewScanner(strings.NewReader(b.Text))
	for sc.Scan() {
		if sc.Text() == "" {
			continue
		}
		exec.Command("sh", "-c", sc.Text()).Run() // want `model output`
	}
}

func keysContain(b anthropic.TextBlock, allowed map[string]bool) {
	if !slices.Contains(slices.Collect(maps.Keys(allowed)), b.Text) {
		return
	}
	exec.Command(b.Text).Run()
}

func lenPick(b anthropic.TextBlock) {
	c := b.Text
	switch {
	case c == "a", c == "b":
	default:
		return
	}
	exec.Command(c).Run()
}

func flagLoop(b anthropic.TextBlock, allowed []string) {
	found := false
	for _, a := range allowed {
		if a == b.Text {
			found = true
			break
		}
	}
	if !found {
		return
	}
	exec.Command(b.Text).Run()
}

// Action is what the model may choose.
type Action string

const (
	Start Action = "start"
	Stop  Action = "stop"
)

func (a Action) Valid() bool { return a == Start || a == Stop }

func enum(c anthropic.ToolUseBlock) error {
	var v struct{ Action Action }
	json.Unmarshal(c.Input, &v)
	if !v.Action.Valid() {
		return errNo
	}
	return exec.Command("systemctl", string(v.Action)).Run()
}

func (a *in) Validate() error {
	switch a.Command {
	case "ls", "df":
		return nil
	}
	return errNo
}

func whole(c anthropic.ToolUseBlock) error {
	var v in
	json.Unmarshal(c.Input, &v)
	if err := v.Validate(); err != nil {
		return err
	}
	return exec.Command(v.Command).Run()
}

func fatal(b anthropic.TextBlock, allowed map[string]bool) {
	if !allowed[b.Text] {
		fmt.Fprintln(os.Stderr, "no")
		os.Exit(1)
	}
	exec.Command(b.Text).Run()
}

// askLoop asks until it is answered.
func askLoop(b anthropic.TextBlock) {
	r := bufio.NewReader(os.Stdin)
	for {
		fmt.Print("[y/n]? ")
		a, _ := r.ReadString('\n')
		switch strings.TrimSpace(a) {
		case "y":
			exec.Command("sh", "-c", b.Text).Run()
			return
		case "n":
			return
		}
	}
}

// choice is what a person chose.
type choice int

const (
	run choice = iota
	edit
	cancel
)

func menu() choice {
	var a string
	fmt.Scanln(&a)
	switch a {
	case "r":
		return run
	case "e":
		return edit
	}
	return cancel
}

func menued(b anthropic.TextBlock) {
	switch menu() {
	case run:
		exec.Command("sh", "-c", b.Text).Run()
	case edit:
		fmt.Println(b.Text)
	}
}

// What the user types is not what the model says.
func edited(b anthropic.TextBlock) {
	fmt.Println("suggested:", b.Text)
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	exec.Command("sh", "-c", line).Run()
}

type job struct{ argv []string }

func (j job) String() string { return strings.Join(j.argv, " ") }

func stringer(b anthropic.TextBlock) {
	j := job{strings.Fields(b.Text)}
	exec.Command("sh", "-c", fmt.Sprintf("time %s", j)).Run() // want `model output`
}

type base struct{ cmd string }
type outer struct {
	*base
}

func emb(b anthropic.TextBlock) {
	o := outer{base: &base{cmd: b.Text}}
	exec.Command("sh", "-c", o.cmd).Run() // want `model output`
}

// H is a handler, which others may wrap.
type H func(context.Context, json.RawMessage) error

func logged(h H) H {
	return func(ctx context.Context, r json.RawMessage) error { fmt.Println(len(r)); return h(ctx, r) }
}
func gated(h H) H {
	return func(ctx context.Context, r json.RawMessage) error {
		if !confirm() {
			return errNo
		}
		return h(ctx, r)
	}
}
func confirm() bool { var a string; fmt.Scanln(&a); return a == "y" }
func sh(ctx context.Context, r json.RawMessage) error {
	var v in
	json.Unmarshal(r, &v)
	return exec.Command("sh", "-c", v.Command).Run() // want `model output`
}
func sh2(ctx context.Context, r json.RawMessage) error {
	var v in
	json.Unmarshal(r, &v)
	return exec.Command("sh", "-c", v.Command).Run()
}

var hs = map[string]H{"a": logged(sh), "b": gated(sh2)}

func mid(c anthropic.ToolUseBlock) error { return hs[c.Name](context.Background(), c.Input) }
