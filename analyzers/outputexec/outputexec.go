package outputexec

import (
	_ "embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports model output that is run.
var Analyzer = &analysis.Analyzer{
	Name:     "outputexec",
	Doc:      doc.MustExtract(source, "outputexec"),
	URL:      doc.URL("outputexec"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	for _, f := range slices.Concat(res.To(rows.Exec), slices.DeleteFunc(res.To(rows.Stdin), obedient)) {
		if f.Label != rows.Model || f.Cure&(rows.Confirmed|rows.ForShell) != 0 || harmless(f) {
			continue
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("model output (%s) reaches %s unchecked; validate it against an allowlist or ask a person first", f.What, f.Reach),
			Steps:   trail.Steps(f),
		})
	}
	// One report tells of a call, whatever else of the model's reaches it.
	findings = slices.CompactFunc(findings, func(f, g report.Finding) bool { return f.Pos == g.Pos })
	report.All(pass, findings)
	return nil, nil
}

// shells lists programs that run what they read from standard input.
var shells = []string{
	"ash", "bash", "cmd", "cmd.exe", "csh", "dash", "fish", "ksh", "node", "perl", "php", "powershell", "pwsh",
	"python", "python3", "ruby", "sh", "ssh", "tcsh", "zsh",
}

// obedient reports whether the program, as far as the call shows, does not run its input.
func obedient(f flows.Flow) bool {
	for _, a := range f.Args {
		if a.Known && slices.Contains(shells, path.Base(a.Const)) {
			return false
		}
	}
	return true
}

// inert lists programs that read and print and never run anything, whatever their operands.
var inert = []string{"ag", "cat", "du", "echo", "egrep", "fgrep", "file", "git", "grep", "head", "ls", "printf", "rg", "stat", "tail", "wc"}

// settings lists options of those programs that take the next argument for their value.
var settings = []string{
	"-e", "--regexp", "--glob", "--iglob", "--include", "--exclude", "--exclude-dir", "--ignore-file", "--type", "--type-not",
	"--max-count", "--max-depth",
}

// harmless reports whether all that the call leaves open are operands of a fixed program that runs
// nothing: they follow -- or an option that takes them, or cannot be taken for an option.
func harmless(f flows.Flow) bool {
	if len(f.Args) == 0 || !f.Args[0].Known || !slices.Contains(inert, path.Base(f.Args[0].Const)) {
		return false
	}
	operands := false
	for i, a := range f.Args {
		switch {
		case a.Known:
			operands = operands || a.Const == "--"
		case operands || slices.Contains(settings, f.Args[i-1].Const):
		case a.Const == "" || strings.HasPrefix(a.Const, "-"):
			return false
		}
	}
	return true
}
