package dataleak_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/dataleak"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"sources", "records", "app", "answers", "behind", "typed"} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, dataleak.Analyzer, "dataleak/"+theme)
		})
	}
}
