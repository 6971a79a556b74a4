package turncap

import (
	_ "embed"
	"fmt"
	"go/token"
	"path"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/agentloop"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
)

//go:embed doc.go
var source string

// Analyzer reports agent loops that only the model can end.
var Analyzer = &analysis.Analyzer{
	Name:     "turncap",
	Doc:      doc.MustExtract(source, "turncap"),
	URL:      doc.URL("turncap"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	if loops := pass.ResultOf[flows.Analyzer].(*flows.Result).Loops; loops != nil {
		for _, c := range loops.Cycles {
			findings = append(findings, report.Finding{
				Pos: c.Pos, End: c.End,
				Message: message(pass.Fset, c),
				Steps:   steps(c),
			})
		}
	}
	report.All(pass, findings)
	return nil, nil
}

// subject says, for each kind of cycle, what the model alone can end.
var subject = map[agentloop.Kind]string{
	agentloop.Loop:      "this loop",
	agentloop.Recursion: "this recursion",
	agentloop.Messages:  "this cycle of commands and messages",
}

func message(fset *token.FileSet, c agentloop.Cycle) string {
	var text strings.Builder
	switch c.Kind {
	case agentloop.Runner:
		fmt.Fprintf(&text, "this runner calls Claude for as long as the model asks for it; set %s", name(c.What))
	case agentloop.Handed:
		fmt.Fprintf(&text, "only the model can end the loop at %s, to which this hands Claude; count the turns there and stop at a limit", short(c.What))
	case agentloop.Retry:
		fmt.Fprintf(&text, "only the model can end this retry: it calls Claude by %s until the answer will do; limit the attempts", c.Way[len(c.Way)-1].Text)
	default:
		fmt.Fprintf(&text, "only the model can end %s: it calls Claude by %s, and the answer decides (", subject[c.Kind], c.Way[len(c.Way)-1].Text)
		if c.Test != "" {
			text.WriteString(c.Test + ", ")
		}
		fmt.Fprintf(&text, "line %d) whether it is called again; count the turns and stop at a limit", fset.Position(c.Decides).Line)
	}
	if c.Off != "" {
		fmt.Fprintf(&text, "; nothing shows that %s is set, and unset it is no limit", c.Off)
	}
	if c.Deadline {
		text.WriteString("; the context's deadline bounds time, not turns")
	}
	return text.String()
}

// name returns the last element of a qualified name.
func name(qualified string) string {
	return qualified[strings.LastIndexByte(qualified, '.')+1:]
}

// short returns the last folder and the file of "import/path/file.go:12".
func short(where string) string {
	dir, file := path.Split(where)
	return path.Join(path.Base(dir), file)
}

func steps(c agentloop.Cycle) []report.Step {
	out := make([]report.Step, len(c.Way))
	for i, s := range c.Way {
		out[i] = report.Step{Pos: s.Pos, Where: s.Where, Text: s.Text}
	}
	return out
}
