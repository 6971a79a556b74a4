package turncap_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/turncap"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, turncap.Analyzer)
}
