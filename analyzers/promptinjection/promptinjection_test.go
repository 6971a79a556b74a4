package promptinjection_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/promptinjection"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"handlers", "mixing", "local", "kept", "checks", "flows", "raw", "prompts", "service", "server", "asked", "asking", "clients", "rpc", "desk", "jobs", "values", "roles", "styled", "styled/run"} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, promptinjection.Analyzer, "promptinjection/"+theme)
		})
	}
}
