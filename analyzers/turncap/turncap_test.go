package turncap_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/turncap"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, dir, turncap.Analyzer,
		"turncap/loops", "turncap/caps", "turncap/waits", "turncap/recursion", "turncap/runners", "turncap/raw",
		"turncap/retries", "turncap/iterators", "turncap/items", "turncap/agent", "turncap/app", "turncap/events/agent")
}
