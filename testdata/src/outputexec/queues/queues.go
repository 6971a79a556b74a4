// Package queues runs what comes out of channels, and what interpreters from a table read.
package queues

import (
	"encoding/json"
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
	shellwords "github.com/mattn/go-shellwords"
	lua "github.com/yuin/gopher-lua"
)

type input struct {
	Command  string `json:"command"`
	Language string `json:"language"`
	Width    int    `json:"width"`
}

func read(b anthropic.ToolUseBlock) (in input) {
	_ = json.Unmarshal(b.Input, &in)
	return in
}

// Lists of texts in records that travel through a channel.
type job struct {
	argv []string
	done chan error
}

type pool struct{ queue chan job }

func (p *pool) work() {
	for j := range p.queue {
		j.done <- exec.Command("ffmpeg", j.argv...).Run() // want `model output .*reaches command argument`
	}
}

func (p *pool) submit(b anthropic.ToolUseBlock) error {
	done := make(chan error, 1)
	p.queue <- job{[]string{"-i", read(b).Command}, done}
	return <-done
}

type fixed struct{ queue chan job }

func (p *fixed) work() {
	for j := range p.queue {
		j.done <- exec.Command("ffmpeg", j.argv...).Run()
	}
}

func (p *fixed) submit(b anthropic.ToolUseBlock) error {
	done := make(chan error, 1)
	p.queue <- job{[]string{"-s", fmt.Sprint(read(b).Width)}, done}
	return <-done
}

func words(b anthropic.ToolUseBlock) error {
	argv, err := shellwords.Parse(read(b).Command)
	if err != nil || len(argv) == 0 {
		return err
	}
	bin, err := exec.LookPath(argv[0])
	if err != nil {
		return err
	}
	cmd := &exec.Cmd{Path: bin, Args: argv} // want `model output .*reaches program` `model output .*reaches command argument`
	return cmd.Run()
}

var (
	interpreters = map[string][]string{"python": {"python3", "-"}, "shell": {"bash", "-s"}}
	filters      = map[string][]string{"json": {"jq", "."}, "sort": {"sort"}}
)

func interpret(b anthropic.ToolUseBlock) error {
	argv, ok := interpreters[read(b).Language]
	if !ok {
		return nil
	}
	cmd := exec.Command(argv[0], argv[1:]...)
	w, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	fmt.Fprintln(w, read(b).Command) // want `model output .*reaches standard input of a process`
	w.Close()
	return cmd.Run()
}

func filter(b anthropic.ToolUseBlock) error {
	argv, ok := filters[read(b).Language]
	if !ok {
		return nil
	}
	cmd := exec.Command(argv[0], argv[1:]...)
	w, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	fmt.Fprintln(w, read(b).Command)
	w.Close()
	return cmd.Run()
}

// A state without libraries is a sandbox.
func boxed(b anthropic.ToolUseBlock) error {
	l := lua.NewState(lua.Options{SkipOpenLibs: true})
	defer l.Close()
	return l.DoString(read(b).Command)
}

// So is one with libraries of which no function reaches outside, and with data.
func pure(b anthropic.ToolUseBlock, who string) error {
	l := lua.NewState(lua.Options{SkipOpenLibs: true})
	defer l.Close()
	lua.OpenString(l)
	l.SetGlobal("who", lua.LString(who))
	return l.DoString(read(b).Command)
}

func all(b anthropic.ToolUseBlock) error {
	l := lua.NewState(lua.Options{})
	defer l.Close()
	return l.DoString(read(b).Command) // want `model output .*reaches Lua interpreter`
}

func given(b anthropic.ToolUseBlock, run lua.LValue) error {
	l := lua.NewState(lua.Options{SkipOpenLibs: true})
	defer l.Close()
	l.SetGlobal("run", run)
	return l.DoString(read(b).Command) // want `model output .*reaches Lua interpreter`
}
