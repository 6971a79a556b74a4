// Package unconfined hands out tools that nothing confines, or says that something does.
package unconfined

import (
	"context"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/tools/agenttoolset"
)

type agent struct {
	client anthropic.Client
	tools  []anthropic.BetaTool
}

func (a *agent) all(ctx context.Context, params anthropic.BetaToolRunnerParams) error {
	env := &agenttoolset.AgentToolContext{Workdir: "/work"}
	tools := agenttoolset.BetaAgentToolset20260401(env) // want `this set of tools has "bash" in it`
	for _, t := range tools {
		log.Println("tool", t.Name())
	}
	_, err := a.client.Beta.Messages.NewToolRunner(tools, params).RunToCompletion(ctx)
	return err
}

func (a *agent) one() {
	env := &agenttoolset.AgentToolContext{
		Workdir:           "/work",
		UnrestrictedPaths: true, // want `UnrestrictedPaths lets the model's file tools reach every path of the machine`
	}
	a.tools = append(a.tools, agenttoolset.BetaBashTool(env)) // want `the model is given a shell that runs whatever the model writes, which nothing confines`
}

func later(env *agenttoolset.AgentToolContext) {
	if os.Getenv("CI") != "" {
		env.UnrestrictedPaths = true // want `UnrestrictedPaths lets`
	}
}

// files hands out everything but the shell.
func (a *agent) files(env *agenttoolset.AgentToolContext) {
	for _, t := range agenttoolset.BetaAgentToolset20260401(env) {
		if t.Name() == "bash" {
			continue
		}
		a.tools = append(a.tools, t)
	}
}

func filesOnly(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	tools := agenttoolset.BetaAgentToolset20260401(env)
	return slices.DeleteFunc(tools, func(t anthropic.BetaTool) bool { return t.Name() == "bash" })
}

func isShell(t anthropic.BetaTool) bool { return t.Name() == "bash" }

func filesByName(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	return slices.DeleteFunc(agenttoolset.BetaAgentToolset20260401(env), isShell)
}

func without(tools []anthropic.BetaTool, names ...string) []anthropic.BetaTool {
	var out []anthropic.BetaTool
	for _, t := range tools {
		if !slices.Contains(names, t.Name()) {
			out = append(out, t)
		}
	}
	return out
}

func filesByHelper(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	return without(agenttoolset.BetaAgentToolset20260401(env), "bash")
}

func rest(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	return agenttoolset.BetaAgentToolset20260401(env)[1:]
}

func confined(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	// The worker runs in a gVisor sandbox without network; see deploy/worker.yaml.
	return agenttoolset.BetaAgentToolset20260401(env)
}

// inContainer returns the shell. This binary is only started inside the task's container.
func inContainer(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	return agenttoolset.BetaBashTool(env)
}

func beside(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	return []anthropic.BetaTool{
		agenttoolset.BetaBashTool(env), // firejail, see Makefile
	}
}

// byName and sorted look at the names, and leave out nothing.
func byName(env *agenttoolset.AgentToolContext) map[string]anthropic.BetaTool {
	out := map[string]anthropic.BetaTool{}
	for _, t := range agenttoolset.BetaAgentToolset20260401(env) { // want `this set of tools has "bash" in it`
		out[t.Name()] = t
	}
	return out
}

func sorted(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	tools := agenttoolset.BetaAgentToolset20260401(env) // want `this set of tools has "bash" in it`
	slices.SortFunc(tools, func(a, b anthropic.BetaTool) int { return strings.Compare(a.Name(), b.Name()) })
	return tools
}

func strict(env *agenttoolset.AgentToolContext) {
	env.UnrestrictedPaths = false
	env.AllowedRoots = []string{"/srv/docs"}
}

func promised(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	// TODO: run this in a sandbox.
	return agenttoolset.BetaBashTool(env) // want `the model is given a shell`
}

func denied(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	// Runs on the host, not in a container.
	return agenttoolset.BetaBashTool(env) // want `the model is given a shell`
}

func another(env *agenttoolset.AgentToolContext) []anthropic.BetaTool {
	list := []anthropic.BetaTool{}                      // nothing in the sandbox yet
	return append(list, agenttoolset.BetaBashTool(env)) // want `the model is given a shell`
}

func silenced(env *agenttoolset.AgentToolContext) anthropic.BetaTool {
	//claudelint:ignore overpermission the sandbox is the operator's
	return agenttoolset.BetaBashTool(env)
}

func anywhere(home string) []anthropic.BetaTool {
	env := &agenttoolset.AgentToolContext{
		Workdir:      "/", // want `Workdir lets the model's file tools reach every path of the machine`
		AllowedRoots: []string{"/"},
	}
	narrow := &agenttoolset.AgentToolContext{Workdir: "/work", AllowedRoots: []string{"/data", home}}
	wider := &agenttoolset.AgentToolContext{Workdir: "/work"}
	wider.AllowedRoots = []string{"/data", "/"} // want `AllowedRoots lets the model's file tools reach every path of the machine`
	return []anthropic.BetaTool{agenttoolset.BetaReadTool(env), agenttoolset.BetaReadTool(narrow), agenttoolset.BetaReadTool(wider)}
}

// The whole file system is the image's: the job runs in a container.
func inImage() anthropic.BetaTool {
	return agenttoolset.BetaReadTool(&agenttoolset.AgentToolContext{Workdir: "/"})
}
