package outputexec_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/outputexec"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, outputexec.Analyzer,
		"dispatch", "text", "sinks", "checks", "confirms", "runner", "ways", "filters", "overwritten", "iterators", "handed", "makers", "judged", "plans",
		"made", "queues", "home/agent", "home", "decoded", "gated/tool", "gated/builtin", "gated/chat", "gated", "decorated", "byhand/api", "byhand/agent", "byhand/flow", "byhand/box", "byhand/session",
		"tables/tools", "tables/agent", "tables", "tables/cmd", "tables/safe",
		"shell", "tools", "app", // one program: sinks, dispatcher, main
	)
}
