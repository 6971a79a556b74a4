package keyexposure_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/keyexposure"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, keyexposure.Analyzer,
		"logs", "clients", "errs", "loggers", "records", "teaching", "app", "app/claude", "writers", "services", "commands", "transports", "cleared",
		"kept", "kept/account", "watched", "tenants", "printers", "failing", "blank", "told/inner", "told", "siblings/agent", "siblings/bot", "logvalue", "proxied",
	)
}

// A program is for a browser if it is built for one.
func TestBrowser(t *testing.T) {
	t.Setenv("GOOS", "js")
	t.Setenv("GOARCH", "wasm")
	corpustest.Run(t, keyexposure.Analyzer, "browser")
}
