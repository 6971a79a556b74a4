// Package comments says, or does not say, that the shell is confined.
package comments

import (
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/tools/agenttoolset"
)

func a(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	// Safe: the pod has no network and runs under gVisor (runtimeClassName: gvisor).
	return agenttoolset.BetaBashTool(env)
}

func b(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	// FIXME(security): this should really be sandboxed!
	return agenttoolset.BetaBashTool(env) // want `the model is given a shell`
}

func c(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	// There is no sandbox here; we trust the model.
	return agenttoolset.BetaBashTool(env) // want `the model is given a shell`
}

func d(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	return []anthropic.BetaTool{
		agenttoolset.BetaReadTool(env), // confined to the sandbox directory
		agenttoolset.BetaBashTool(env), // want `the model is given a shell`
	}
}

/*
e is only linked into the image that Firecracker boots for each job.
*/
func e(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	return agenttoolset.BetaBashTool(env)
}

// f appends the shell to the list of tools.
func f(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	return agenttoolset.BetaBashTool(env) // want `the model is given a shell`
}

func g(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	// We can't use a container on Windows, so this runs directly.
	return agenttoolset.BetaBashTool(env) // want `the model is given a shell`
}

func h(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	return agenttoolset.BetaBashTool(env) //nolint:claudelint // demo
}

func i(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	//claudelint:ignore overpermission the demo machine is wiped every night
	return agenttoolset.BetaBashTool(env)
}

func j(env *agenttoolset.AgentToolContext) (t anthropic.BetaTool) {
	// Nothing is sandboxed on developers' machines.
	t = agenttoolset.BetaBashTool(env) // want `the model is given a shell`
	return t
}

func k(env *agenttoolset.AgentToolContext) (t anthropic.BetaTool) {
	// sandbox: bubblewrap, --unshare-all
	t = agenttoolset.BetaBashTool(env)
	return
}
