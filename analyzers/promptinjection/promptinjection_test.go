package promptinjection_test

import (
	"testing"

	"github.com/claudelint/claudelint/analyzers/promptinjection"
	"github.com/claudelint/claudelint/internal/corpustest"
)

func Test(t *testing.T) {
	corpustest.Run(t, promptinjection.Analyzer, "handlers", "mixing", "local", "kept", "checks", "flows", "raw", "prompts", "service", "server", "asked", "asking", "clients", "rpc", "desk", "jobs", "values", "roles", "styled", "styled/run", "talks/cmd", "registry/cmd")
}
