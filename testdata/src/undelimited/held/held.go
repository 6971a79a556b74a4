// Package held keeps what it reads in a value whose other methods send it.
package held

import (
	"context"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type Desk struct {
	api    anthropic.Client
	notes  string
	attach map[string]string
}

func New() *Desk { return &Desk{attach: map[string]string{}} }

var commands = map[string]func(d *Desk, arg string){
	"/attach": (*Desk).attached,
	"/fix":    (*Desk).fix,
}

// Run does what a line says.
func (d *Desk) Run(line string) {
	name, arg, _ := strings.Cut(line, " ")
	if do, ok := commands[name]; ok {
		do(d, arg)
	}
}

func (d *Desk) attached(string) {
	b, _ := os.ReadFile("attached.txt")
	d.attach["it"] = string(b)
}

func (d *Desk) fix(arg string) {
	d.Say("Correct the spelling and show only the corrected text.\n\n" + d.attach["it"])
}

// Load reads the notes.
func (d *Desk) Load() {
	b, _ := os.ReadFile("notes.txt")
	d.notes = string(b)
}

// Sum sends them.
func (d *Desk) Sum() { d.Say("Summarize the notes in one sentence.\n\n" + d.notes) }

// Notes returns them.
func (d *Desk) Notes() string { return d.notes }

// Say sends a turn.
func (d *Desk) Say(turn string) {
	d.api.Messages.New(context.Background(), anthropic.MessageNewParams{
		MaxTokens: 100,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))}, // want `held.go:34 file` `held.go:44 file`
	})
}
