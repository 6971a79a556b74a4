package unsafeoutput_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/unsafeoutput"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"sinks", "paths", "store", "answers", "app", "typed", "owned", "setup"} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, unsafeoutput.Analyzer, "unsafeoutput/"+theme)
		})
	}
}
