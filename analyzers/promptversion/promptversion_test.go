package promptversion_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/promptversion"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"settings", "kept", "fetched", "raw", "app"} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, promptversion.Analyzer, "promptversion/"+theme)
		})
	}
}
