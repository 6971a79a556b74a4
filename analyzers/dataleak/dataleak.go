package dataleak

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/hazard"
	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports secrets and personal data that are sent to the model.
var Analyzer = &analysis.Analyzer{
	Name:     "dataleak",
	Doc:      doc.MustExtract(source, "dataleak"),
	URL:      doc.URL("dataleak"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

var contact bool

func init() {
	Analyzer.Flags.BoolVar(&contact, "contact", false, "names, e-mail and postal addresses and telephone numbers are personal data, too")
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	all := slices.Concat(res.To(rows.System), res.To(rows.Turn), res.To(rows.Result), res.To(rows.Reply))
	for _, f := range all {
		what := leak(f)
		if what == "" || nested(f, all) {
			continue
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("%s is sent to the model in %s; leave it out or redact it", what, f.Reach),
			Steps:   trail.Steps(f),
			Cause:   cause(f),
		})
	}
	report.All(pass, findings)
	return nil, nil
}

// cause tells apart what brings secrets to one place.
func cause(f flows.Flow) string { return cmp.Or(f.Closer, handed(f)) }

// handed returns where the function of this package that sends a secret is given it: each has a cure of its own. What
// another package sends is told where it is handed to that.
func handed(f flows.Flow) string {
	if n := len(f.Steps); n < 2 || !f.Steps[n-1].Pos.IsValid() || !strings.HasPrefix(f.Steps[n-2].Text, "passed to ") {
		return ""
	}
	return f.Handed()
}

// nested reports whether a list of flows has one that brings to the same place the same field under a longer
// name: where a record is encoded, its fields are named by the way to them. So it is with what was put into a
// record, and is named by its type as well, and with a setting that a field of the same name keeps.
func nested(f flows.Flow, all []flows.Flow) bool {
	name := strings.TrimPrefix(f.What, "field ")
	return name != f.What && slices.ContainsFunc(all, func(o flows.Flow) bool {
		return o.Pos == f.Pos && (o.Label == f.Label && (cause(f) == "" || cause(f) == cause(o)) && (strings.HasSuffix(o.What, "."+name) || o.What == name) ||
			o.Label == rows.Setting && strings.HasSuffix(strings.ToLower(strings.ReplaceAll(o.What, "_", "")), strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])))
	})
}

// leak describes what the flow gives away, "" if that is nothing.
func leak(f flows.Flow) string {
	if f.Entry != nil || f.Cure&rows.Redacted != 0 || trail.Long(f) {
		return ""
	}
	if f.Label == rows.Personal || f.Label == rows.Contact && contact {
		return fmt.Sprintf("personal data (%s)", f.What)
	}
	if hazard.Secret(f) {
		return fmt.Sprintf("a secret (%s)", strings.Replace(f.What, "field "+rows.AllHeaders, rows.AllHeaders, 1))
	}
	return ""
}
