package keyexposure_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/analyzers/keyexposure"
)

func Test(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{
		"logs", "clients", "errs", "loggers", "records", "teaching", "app", "app/claude", "writers", "services", "commands", "transports", "cleared",
		"kept", "kept/account", "watched", "tenants", "printers", "failing", "blank", "told/inner", "told", "siblings/agent", "siblings/bot", "logvalue",
	} {
		t.Run(theme, func(t *testing.T) {
			analysistest.Run(t, dir, keyexposure.Analyzer, "keyexposure/"+theme)
		})
	}
}

// A program is for a browser if it is built for one.
func TestBrowser(t *testing.T) {
	t.Setenv("GOOS", "js")
	t.Setenv("GOARCH", "wasm")
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, dir, keyexposure.Analyzer, "keyexposure/browser")
}
