package outputexec_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/outputexec"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, outputexec.Analyzer)
}
