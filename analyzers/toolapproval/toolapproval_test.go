package toolapproval_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/toolapproval"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, toolapproval.Analyzer, "actions", "handlers", "dispatch", "confirms", "answers", "app", "policy", "modes", "adapters", "elsewhere", "resumed", "waiting", "posted", "questions", "decoded", "unasked", "named", "named/app", "noted", "beside", "noted/tools", "noted/app", "wrapped", "asked", "asked/ops", "found", "found/ctl", "apart", "apart/files", "behind", "layers", "layers/logged", "layers/asked", "layers/opted")
}
