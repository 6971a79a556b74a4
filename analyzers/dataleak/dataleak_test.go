package dataleak_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/dataleak"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, dataleak.Analyzer)
}
