package promptinjection_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/promptinjection"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, promptinjection.Analyzer)
}
