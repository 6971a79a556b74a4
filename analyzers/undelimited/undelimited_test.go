package undelimited_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/undelimited"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, undelimited.Analyzer, "shapes", "templates", "sources", "app", "tools", "clients", "parts", "home", "home/hook", "labels", "posted", "roles", "signed", "held", "held/run", "besides", "besides/filled", "loaded", "keys")
}
