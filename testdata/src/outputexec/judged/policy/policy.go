// Package policy decides which commands may be run.
package policy

import (
	"fmt"
	"slices"
	"strings"
)

type Decision int

const (
	Deny Decision = iota
	Ask
	Allow
)

type Rules struct{ exact []string }

// Judge lets pass what is listed, and what only reads deserves a question.
func (r Rules) Judge(line string) Decision {
	if slices.Contains(r.exact, line) {
		return Allow
	}
	if strings.HasPrefix(line, "cat ") {
		return Ask
	}
	return Deny
}

// A Verdict has no shades.
type Verdict string

const (
	Yes Verdict = "yes"
	No  Verdict = "no"
)

// Consult asks a person.
func Consult(line string) (Verdict, error) {
	var answer string
	fmt.Printf("Run %q? [y/N] ", line)
	if _, err := fmt.Scanln(&answer); err != nil {
		return No, err
	}
	if answer == "y" {
		return Yes, nil
	}
	return No, nil
}

// An Answer of a dialog that may not be there.
type Answer int

const (
	Refused Answer = iota
	Granted
	Absent
)

// OK is true of the one answer that lets something pass.
func (a Answer) OK() bool { return a == Granted }

// Final is true where it is of no use to ask again.
func (a Answer) Final() bool {
	switch a {
	case Refused, Granted:
		return true
	}
	return false
}

// Dialog asks a person, if there is one.
func Dialog(line string) Answer {
	var answer string
	fmt.Printf("Run %q? [y/N] ", line)
	if _, err := fmt.Scanln(&answer); err != nil {
		return Absent
	}
	if answer != "y" {
		return Refused
	}
	return Granted
}

// A Kind says what a command is about, not whether it may be run.
type Kind int

const (
	Unknown Kind = iota
	Shell
	Git
)

func KindOf(line string) Kind {
	switch {
	case strings.HasPrefix(line, "git "):
		return Git
	case line != "":
		return Shell
	}
	return Unknown
}
