package hazard

import (
	"path"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/rows"
)

// Exec returns the flows of model output that runs.
func Exec(res *flows.Result) []flows.Flow { return ExecOf(res, ofModel) }

func ofModel(f flows.Flow) bool { return f.Label == rows.Model }

// ExecOf is Exec of other text.
func ExecOf(res *flows.Result, of func(flows.Flow) bool) []flows.Flow {
	return slices.DeleteFunc(slices.Concat(res.To(rows.Exec), slices.DeleteFunc(res.To(rows.Stdin), obedient)), func(f flows.Flow) bool {
		return !of(f) || f.Cure&(rows.Confirmed|rows.ForShell) != 0 || harmless(f) || f.Cure&rows.Inside != 0 && !script(f)
	})
}

// shells lists programs that run what they read from standard input.
var shells = []string{
	"ash", "bash", "cmd", "cmd.exe", "csh", "dash", "fish", "ksh", "node", "perl", "php", "powershell", "pwsh",
	"python", "python3", "ruby", "sh", "ssh", "tcsh", "zsh",
}

// obedient reports whether the program, as far as the call shows, does not run its input.
func obedient(f flows.Flow) bool {
	for _, a := range f.Args {
		if a.Known && shell(a.Const) || slices.ContainsFunc(a.Or, shell) {
			return false
		}
	}
	return true
}

func shell(program string) bool { return slices.Contains(shells, path.Base(program)) }

// script reports whether the program runs the file that the call leaves open: a shell or the like
// its first operand, and the file itself where that is the program. A program that settings name may as well
// format what it is given.
func script(f flows.Flow) bool {
	if len(f.Args) == 0 || !f.Args[0].Known {
		return len(f.Args) > 0 && !f.Args[0].Other
	}
	for _, a := range f.Args[1:] {
		switch {
		case !a.Known && a.Const == "":
			return !obedient(f) || path.Base(f.Args[0].Const) == "go"
		case !strings.HasPrefix(a.Const, "-") && !(path.Base(f.Args[0].Const) == "go" && a.Const == "run"):
			return false
		}
	}
	return false
}

// inert lists programs that read and print and never run anything, whatever their operands.
var inert = []string{"ag", "cat", "du", "echo", "egrep", "fgrep", "file", "git", "grep", "head", "jq", "ls", "printf", "rg", "stat", "tail", "wc"}

// displays lists programs that show what they are given to a person, and do nothing else, whatever their options.
var displays = []string{"kdialog", "notify-send", "zenity"}

// settings lists options of the inert programs that take the next argument for their value.
var settings = []string{
	"-e", "--regexp", "--glob", "--iglob", "--include", "--exclude", "--exclude-dir", "--ignore-file", "--type", "--type-not",
	"--max-count", "--max-depth",
}

// harmless reports whether all that the call leaves open are operands of a fixed program that runs
// nothing: it shows them to a person, or they follow -- or an option that takes them, or cannot be taken for an option.
func harmless(f flows.Flow) bool {
	if len(f.Args) == 0 || !f.Args[0].Known {
		return false
	}
	if program := path.Base(f.Args[0].Const); !slices.Contains(inert, program) {
		return slices.Contains(displays, program)
	}
	operands := false
	for i, a := range f.Args {
		switch {
		case a.Known:
			operands = operands || a.Const == "--" || a.Const == "--end-of-options"
		case a.Other: // of the program's choice
		case operands || slices.Contains(settings, f.Args[i-1].Const):
		case a.Const == "" || strings.HasPrefix(a.Const, "-"):
			return false
		}
	}
	return true
}
