package overpermission_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/overpermission"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"unconfined", "servers", "toolsets", "sessions", "own", "named", "shellasked", "shelljailed", "shellnamed", "raw"} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, overpermission.Analyzer, "overpermission/"+theme)
		})
	}
}
