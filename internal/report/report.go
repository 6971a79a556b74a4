// Package report turns what an analyzer found into diagnostics: sorted, each once, minus what
// the source silences, with the steps of the flow and a link.
package report

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A Finding is one thing to tell the user.
type Finding struct {
	Pos, End token.Pos // the range to underline
	Message  string    // what is wrong and what to do; must stand on its own, as some drivers show nothing else
	Steps    []Step    // the way of the value, source first
	Cause    string    // of findings that say the same of one place, one is told for each cause; "" is told where there is no other
	Fix      *analysis.SuggestedFix
}

// A Step is one place on the way of a value.
type Step struct {
	Pos   token.Pos // NoPos where the place lies in another package
	Where string    // "path/to/pkg/file.go:12": always set
	Text  string    // what happens there, as "user input read"
}

// All reports the findings of the pass's analyzer, whose name is the rule. Findings that the
// source silences are left out, and an ignore directive of this rule that silences nothing is
// reported in turn. Findings lie in the files of the pass or in more.
//
// Each diagnostic tells the way of the value twice: as related positions, and, because many
// drivers show only the message and related positions cannot lie in another module, at the end
// of the message:
//
//	... (via handler.go:12 query parameter read → prompt/build.go:30 passed to Build)
//
// A fix that changes another file than the diagnostic's own is dropped, as some drivers would
// apply only part of it.
func All(pass *analysis.Pass, findings []Finding, more ...*ast.File) {
	var silencers []*silencer
	for _, file := range slices.Concat(pass.Files, more) {
		silencers = append(silencers, silencersOf(pass.Fset, file, pass.Analyzer.Name)...)
	}
	findings = slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool {
		silenced := false
		for _, s := range silencers {
			if s.covers(pass.Fset, f) {
				s.used, silenced = true, true
			}
		}
		return silenced
	})
	for _, s := range silencers {
		if s.directive && !s.used {
			findings = append(findings, Finding{
				Pos: s.pos, End: s.end,
				Message: fmt.Sprintf("this directive silences nothing, as %s finds nothing here; remove it", pass.Analyzer.Name),
			})
		}
	}
	for _, f := range sorted(pass.Fset, findings) {
		pass.Report(diagnostic(pass, f))
	}
}

// OneEach returns the findings with one for each place and cause, the first that there is, by place and
// cause: of a call, one report tells enough, whatever else of the same kind reaches it.
func OneEach(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(f, g Finding) int { return cmp.Or(cmp.Compare(f.Pos, g.Pos), cmp.Compare(f.Cause, g.Cause)) })
	return slices.CompactFunc(findings, func(f, g Finding) bool { return f.Pos == g.Pos && f.Cause == g.Cause })
}

// sorted returns the findings by place and then message, each once: of several ways to the same
// place, the shortest is kept. Positions are compared by file name and offset, as files are not
// always parsed in the same order.
func sorted(fset *token.FileSet, findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(f, g Finding) int {
		a, b := fset.PositionFor(f.Pos, false), fset.PositionFor(g.Pos, false)
		return cmp.Or(
			cmp.Compare(a.Filename, b.Filename),
			cmp.Compare(a.Offset, b.Offset),
			cmp.Compare(f.Message, g.Message),
			cmp.Compare(g.Cause, f.Cause),
			cmp.Compare(len(f.Steps), len(g.Steps)),
			slices.CompareFunc(f.Steps, g.Steps, func(s, t Step) int {
				return cmp.Or(cmp.Compare(s.Where, t.Where), cmp.Compare(s.Text, t.Text))
			}),
			cmp.Compare(f.End-f.Pos, g.End-g.Pos),
		)
	})
	return slices.CompactFunc(findings, func(g, f Finding) bool { // f comes first
		return f.Pos == g.Pos && f.Message == g.Message && (f.Cause == g.Cause || g.Cause == "")
	})
}

func diagnostic(pass *analysis.Pass, f Finding) analysis.Diagnostic {
	d := analysis.Diagnostic{
		Pos:      f.Pos,
		End:      f.End,
		Category: pass.Analyzer.Name,
		Message:  f.Message + trail(f.Steps),
		URL:      pass.Analyzer.URL,
	}
	for _, s := range f.Steps {
		pos := s.Pos
		if !pos.IsValid() {
			pos = place(pass, f.Pos, s.Where)
		}
		if pos.IsValid() {
			d.Related = append(d.Related, analysis.RelatedInformation{Pos: pos, Message: s.Text})
		}
	}
	own := pass.Fset.File(f.Pos)
	if f.Fix != nil && !slices.ContainsFunc(f.Fix.TextEdits, func(e analysis.TextEdit) bool { return pass.Fset.File(e.Pos) != own }) {
		d.SuggestedFixes = []analysis.SuggestedFix{*f.Fix}
	}
	return d
}

// trail returns the steps as the end of a message. A single step adds nothing to the message
// unless it lies in another package, where no related position shows it.
func trail(steps []Step) string {
	if len(steps) == 0 || len(steps) == 1 && steps[0].Pos.IsValid() {
		return ""
	}
	texts := make([]string, len(steps))
	for i, s := range steps {
		// The import path is long; the name of the file tells enough where it is one of this
		// package, and together with its folder elsewhere.
		where := filepath.ToSlash(s.Where)
		dir, file := path.Split(where)
		if !s.Pos.IsValid() && dir != "" {
			file = path.Join(path.Base(dir), file)
		}
		texts[i] = file + " " + s.Text
	}
	return " (via " + strings.Join(texts, " → ") + ")"
}
