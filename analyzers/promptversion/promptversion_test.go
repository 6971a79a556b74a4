package promptversion_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/promptversion"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, promptversion.Analyzer)
}
