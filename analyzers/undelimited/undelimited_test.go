package undelimited_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/undelimited"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, undelimited.Analyzer)
}
