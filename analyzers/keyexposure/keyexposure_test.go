package keyexposure_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/keyexposure"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, keyexposure.Analyzer, "browser")
}

// A program is for a browser if it is built for one.
func TestBrowser(t *testing.T) {
	t.Setenv("GOOS", "js")
	t.Setenv("GOARCH", "wasm")
	corpustest.RunThemes(t, keyexposure.Analyzer, "browser")
}
