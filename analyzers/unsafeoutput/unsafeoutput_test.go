package unsafeoutput_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/unsafeoutput"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, unsafeoutput.Analyzer)
}
