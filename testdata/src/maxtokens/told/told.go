// Package told uses clients of another package, of which that package has told already.
package told

import (
	"context"

	"maxtokens/told/llm"
)

type stage func(ctx context.Context)

func describe(l *llm.LLM) stage { return func(ctx context.Context) { l.Write(ctx, "Describe it.") } }

func run(ctx context.Context, small bool) {
	l := llm.Default()
	if small {
		l = llm.Small()
	}
	describe(l)(ctx)
	describe(llm.Open(llm.Profile{Model: "claude-opus-5-5"}))(ctx) // want `Output is still 0`
}
