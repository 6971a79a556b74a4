// Package limited keeps tools in a field, and drops some.
package limited

import (
	"slices"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/tools/agenttoolset"
)

type Options struct {
	Dir   string
	Shell bool
}

type Toolbox struct{ tools []anthropic.BetaTool }

func New(o Options) *Toolbox {
	tb := &Toolbox{}
	env := &agenttoolset.AgentToolContext{Workdir: o.Dir}
	// Everything below happens in the runner image: a rootless podman container.
	tb.tools = agenttoolset.BetaAgentToolset20260401(env)
	return tb
}

func NewHost(o Options) *Toolbox {
	tb := &Toolbox{}
	env := &agenttoolset.AgentToolContext{Workdir: o.Dir}
	tb.tools = agenttoolset.BetaAgentToolset20260401(env) // want `this set of tools has "bash"`
	tb.tools = slices.Clip(tb.tools)
	return tb
}

func NewLimited(o Options) *Toolbox {
	tb := &Toolbox{tools: agenttoolset.BetaAgentToolset20260401(&agenttoolset.AgentToolContext{Workdir: o.Dir})}
	tb.drop("bash")
	return tb
}

func (tb *Toolbox) drop(name string) {
	kept := tb.tools[:0]
	for _, t := range tb.tools {
		if t.Name() != name {
			kept = append(kept, t)
		}
	}
	tb.tools = kept
}
