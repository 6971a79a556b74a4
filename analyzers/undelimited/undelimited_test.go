package undelimited_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/undelimited"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"shapes", "templates", "sources", "app", "tools", "clients", "parts", "home", "home/hook", "posted", "roles", "signed", "held", "held/run", "besides", "besides/filled", "loaded"} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, undelimited.Analyzer, "undelimited/"+theme)
		})
	}
}
