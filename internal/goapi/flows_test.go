package goapi_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/rows"
)

// TestFlows lets the engine read the tables: it reports every labelled value that is run.
func TestFlows(t *testing.T) {
	analyzer := &analysis.Analyzer{
		Name:     "flowtest",
		Doc:      "report labelled values that are run",
		Requires: []*analysis.Analyzer{flows.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			res := pass.ResultOf[flows.Analyzer].(*flows.Result)
			seen := map[string]bool{} // there may be several ways to one place
			for _, f := range slices.Concat(res.To(rows.Exec), res.To(rows.Stdin)) {
				if f.Entry != nil || f.Label == rows.Secret { // what is secret is also something else
					continue
				}
				confirmed := ""
				if f.Cure&rows.Confirmed != 0 {
					confirmed = ", confirmed"
				}
				message := fmt.Sprintf("%s %s reaches %s%s", f.Label, f.What, f.Reach, confirmed)
				if at := fmt.Sprint(f.Pos, message); !seen[at] {
					seen[at] = true
					pass.Reportf(f.Pos, "%s", message)
				}
			}
			return nil, nil
		},
	}
	testdata, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, testdata, analyzer,
		"goapi/checks", "goapi/cli", "goapi/confirms", "goapi/http", "goapi/routers", "goapi/sinks", "goapi/travel")
}
