package toolapproval_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/toolapproval"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, toolapproval.Analyzer)
}
