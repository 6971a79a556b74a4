package outputexec_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/outputexec"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{
		"dispatch", "text", "sinks", "checks", "confirms", "runner", "ways", "filters", "overwritten", "iterators", "handed", "makers", "judged", "plans",
		"made", "queues", "home/agent", "home", "gated/tool", "gated/builtin", "gated/chat", "gated", "byhand/api", "byhand/agent", "byhand/flow",
		"tables/tools", "tables/agent", "tables", "tables/cmd", "tables/safe", "shell", "tools", "app", // one program: sinks, dispatcher, main
	} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, outputexec.Analyzer, "outputexec/"+theme)
		})
	}
}
