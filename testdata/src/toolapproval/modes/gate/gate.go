// Package gate asks at the terminal, or does not.
package gate

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

var (
	yes = flag.Bool("yes", false, "answer every question with yes")

	ErrRefused = errors.New("refused")
)

// Confirm asks, unless a flag says not to.
func Confirm(question string) bool {
	if *yes {
		return true
	}
	return ask(question)
}

func ask(question string) bool {
	fmt.Print(question, " [y/N] ")
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	return err == nil && strings.TrimSpace(line) == "y"
}

// A Prompter asks, and may have been told not to.
type Prompter struct {
	AssumeYes bool
}

// Sure is skipped by a field that the configuration sets.
func (p *Prompter) Sure(question string) bool { return p.AssumeYes || ask(question) }

// Approve is skipped too; it returns an error.
func (p *Prompter) Approve(question string) error {
	if !p.AssumeYes {
		if !ask(question) {
			return ErrRefused
		}
	}
	return nil
}

// Quiet never asks where it would have to be skipped: it refuses.
func (p *Prompter) Quiet(skip bool, question string) bool {
	if skip {
		return false
	}
	return ask(question)
}

// An AutoPrompter is switched by the person whom it asks.
type AutoPrompter struct{ auto bool }

func (p *AutoPrompter) Sure(question string) bool {
	if p.auto {
		return true
	}
	fmt.Print(question, " [yes/no/auto] ")
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	switch strings.TrimSpace(line) {
	case "auto":
		p.auto = true
		return true
	case "yes":
		return true
	}
	return false
}

// A Board is asked, and whoever says nothing has said yes.
type Board struct{ Open map[string]chan bool }

// Approve goes on after a while.
func (b *Board) Approve(question string) bool {
	ch := make(chan bool, 1)
	b.Open[question] = ch
	defer delete(b.Open, question)
	select {
	case ok := <-ch:
		return ok
	case <-time.After(time.Minute):
		return true
	}
}

// Decide does not.
func (b *Board) Decide(question string) bool {
	ch := make(chan bool, 1)
	b.Open[question] = ch
	defer delete(b.Open, question)
	select {
	case ok := <-ch:
		return ok
	case <-time.After(time.Minute):
		return false
	}
}
