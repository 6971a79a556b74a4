// Package home puts the others together, and has nothing to add to what they know.
package home

import (
	"context"

	"undelimited/home/hook"
	"undelimited/home/llm"
)

func run(ctx context.Context) {
	s := hook.New(llm.New())
	go s.Work(ctx)
	go hook.NewPages(llm.New(), llm.Dir("pages")).Run(ctx)
}
