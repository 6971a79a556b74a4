package claudeapi

import (
	"go/types"
	"slices"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// A Runner describes a call that makes an agent or tool runner which, by its own default, goes on
// for as long as the model asks for it. Libraries with a default limit of their own (langchaingo,
// genkit, eino) need no row.
type Runner struct {
	Decl  string // as the library declares it
	Arg   int    // index of the parameters or options among the arguments, the receiver being 0
	Field string // field of the parameters that limits the runner: 0 is no limit
	Limit string // what sets the limit, as objmatch names it, or the field
	Needs string // option without which the agent asks the model once
	// Calls are the types of the parameters of the agent's calls, whose CallField is a limit too.
	Calls     []string
	CallField string
}

// runners are the calls that make a runner, by the names objmatch gives.
var runners = map[string]Runner{
	"(*" + sdk + ".BetaMessageService).NewToolRunner": {
		Decl: "func (r *BetaMessageService) NewToolRunner(tools []BetaTool, params BetaToolRunnerParams, opts ...option.RequestOption) *BetaToolRunner",
		Arg:  2, Field: "MaxIterations", Limit: "MaxIterations",
	},
	"(*" + sdk + ".BetaMessageService).NewToolRunnerStreaming": {
		Decl: "func (r *BetaMessageService) NewToolRunnerStreaming(tools []BetaTool, params BetaToolRunnerParams, opts ...option.RequestOption) *BetaToolRunnerStreaming",
		Arg:  2, Field: "MaxIterations", Limit: "MaxIterations",
	},
	fantasy + ".NewAgent": {
		Decl: "func NewAgent(model LanguageModel, opts ...AgentOption) Agent",
		Arg:  1, Limit: fantasy + ".WithStopConditions", Needs: fantasy + ".WithTools",
		Calls: []string{fantasy + ".AgentCall", fantasy + ".AgentStreamCall"}, CallField: "StopWhen",
	},
	"google.golang.org/adk/agent/workflowagents/loopagent.New": {
		Decl: "func New(cfg Config) (agent.Agent, error)",
		Arg:  0, Field: "MaxIterations", Limit: "MaxIterations",
	},
	"google.golang.org/adk/v2/agent/workflowagents/loopagent.New": {
		Decl: "func New(cfg Config) (agent.Agent, error)",
		Arg:  0, Field: "MaxIterations", Limit: "MaxIterations",
	},
}

// RunnerOf returns what is known of a function that makes a runner without a limit of its own.
func RunnerOf(f *types.Func) (Runner, bool) {
	if f == nil {
		return Runner{}, false
	}
	r, ok := runners[objmatch.Func(f)]
	return r, ok && objmatch.Takes(f, r.Arg)
}

// terminals are the packages whose runtime hands messages to a program's Update method and runs
// the commands that it returns.
var terminals = []string{
	"github.com/charmbracelet/bubbletea", "github.com/charmbracelet/bubbletea/v2", "charm.land/bubbletea/v2",
}

// IsCommand reports whether the type is a command that a terminal program's runtime runs.
func IsCommand(t types.Type) bool { return terminal(t, "Cmd") }

// IsMessage reports whether the type is that of the messages of a terminal program.
func IsMessage(t types.Type) bool { return terminal(t, "Msg") }

func terminal(t types.Type, name string) bool {
	// Msg is an alias in some versions, so the alias itself is looked at first.
	if alias, ok := t.(*types.Alias); ok && alias.Obj().Name() == name && slices.Contains(terminals, objmatch.Path(alias.Obj().Pkg())) {
		return true
	}
	return slices.ContainsFunc(terminals, func(path string) bool { return objmatch.Type(t) == path+"."+name })
}
