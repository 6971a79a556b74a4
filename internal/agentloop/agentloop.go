// Package agentloop finds the cycles in which the model's answer decides whether Claude is called
// again, and what bounds them.
//
// # How
//
// A cycle is a loop of a function's control flow, a recursion, or a library's runner. It is an
// agent cycle where some way around it
//
//   - calls Claude, directly or any number of functions away (reach.go),
//   - is taken or left by a test of something derived from the answer (answer.go),
//   - waits for nobody: a person, a job, a message, a tick (wait.go), and
//   - passes no test that ends the cycle by a count, a budget or the clock (bound.go).
//
// So the search is one of graphs: blocks that wait are removed, then those whose test bounds the
// cycle; what still calls Claude, and is still left by an answer, is reported. Flags are followed
// on the way: where a test sets "done" and the loop ends by it, the two count as one (graph.go).
//
// Other packages are known by summaries. A loop over an interface that nothing in view implements
// is pending: whoever brings the implementation closes it (pending.go).
//
// # What is missed
//
// Where the package does not show what a test, a wait or a callee is, the benefit of the doubt is
// the program's: an unknown test of a number is a bound, an unknown callee does not call Claude.
package agentloop

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/requests"
)

// A Summary is what callers in other packages need to know of one function. A function without a
// summary never calls Claude, waits for nobody and bounds nothing.
type Summary struct {
	Func   string // as objmatch.Func names it
	Way    []Step // from the function to the call that reaches Claude; empty if it reaches none
	Answer []int  // results that are derived from Claude's answer
	Fills  []int  // parameters, other than the receiver, which is 0, in whose memory it puts something of Claude's answer
	Calls  []int  // func-valued parameters that it calls, the receiver being 0
	// Retries are those that it calls again, without a bound, until what they return will do.
	Retries []Retried
	Capped  bool // calls Claude only behind a bound of its own, which outlives the call
	Anew    bool // calls Claude on every way through it that does not fail
	Waits   bool // waits for a person, a job, a message or a tick on every way through it
	Bounds  bool // its result says whether a count, a budget or the clock is used up
	// Pending holds the cycles that are agent cycles if this interface method calls Claude.
	Pending []Step
}

func (s *Summary) empty() bool {
	return len(s.Way)+len(s.Answer)+len(s.Fills)+len(s.Calls)+len(s.Retries)+len(s.Pending) == 0 && !s.Waits && !s.Bounds
}

// A Retried is a func-valued parameter that a function calls again until one of its results will do.
type Retried struct {
	Param int // the receiver being 0
	By    int // the result that decides, negative for the last one
}

// Join returns what is known of an interface method from the summaries of several packages: nil if
// there are none.
func Join(all []*Summary) *Summary {
	var out *Summary
	for _, s := range all {
		if out == nil {
			c := *s
			out = &c
			continue
		}
		if len(out.Way) == 0 {
			out.Way = s.Way
		}
		out.Answer = union(out.Answer, s.Answer)
		out.Fills = union(out.Fills, s.Fills)
		out.Anew = out.Anew && s.Anew
		out.Waits = out.Waits || s.Waits
		out.Pending = append(slices.Clone(out.Pending), s.Pending...)
	}
	return out
}

// union returns the numbers of both lists, leaving them as they are.
func union(xs, ys []int) []int {
	out := slices.Clone(xs)
	for _, y := range ys {
		if !slices.Contains(out, y) {
			out = append(out, y)
		}
	}
	return out
}

// A Step is one place on the way from a cycle to Claude.
type Step struct {
	Where string    // "import/path/file.go:12"
	Text  string    // what is called there
	Pos   token.Pos // NoPos where the place lies in another package
}

// A Kind tells cycles apart.
type Kind uint8

// The kinds of cycles.
const (
	Loop      Kind = iota + 1 // a loop of a function
	Recursion                 // a function that calls itself, directly or not
	Messages                  // a command whose message makes the program run the command again
	Runner                    // a library's agent or tool runner
	Handed                    // a loop of another package, over an interface that is implemented here
	Retry                     // a func that is handed to who calls it again until it fails no more
)

// A Cycle is an agent cycle that nothing bounds.
type Cycle struct {
	Kind     Kind
	Pos, End token.Pos
	Way      []Step // from the cycle to the call that reaches Claude
	Decides  token.Pos
	Test     string // source of the test by which the answer decides
	Off      string // a setting whose zero value switches the limit off
	Deadline bool   // a context with a deadline ends the cycle some day
	What     string // of a Runner: the library's name for its limit
}

// A Result is what Analyze found in one package.
type Result struct {
	Cycles    []Cycle   // sorted by position
	Summaries []Summary // of the package's functions and interface methods, sorted by Func
}

// Analyze finds the agent cycles of a package. deps returns the summary of a function of another
// package, or nil.
func Analyze(p *ir.Program, reqs *requests.Result, deps func(*types.Func) *Summary) *Result {
	a := newAnalysis(p, sends(p, reqs), deps)
	a.run()
	res := &Result{Cycles: a.cycles()}
	res.Summaries = a.summaries()
	res.addPending(a)
	slices.SortStableFunc(res.Cycles, func(x, y Cycle) int { return cmp.Compare(x.Pos, y.Pos) })
	return res
}

// An analysis is the state of the search in one package. Its parts are computed in the order of
// the fields and then only read.
type analysis struct {
	*ir.Program
	deps  func(*types.Func) *Summary
	sends map[ssa.CallInstruction]bool

	memory                                  // what is stored where
	implement map[*types.Func][]*types.Func // methods of imported types behind an interface method
	calls     map[*ssa.Function][]int       // func-valued parameters that a function calls
	ways      map[*ssa.Function][]Step      // functions that call Claude
	anew      map[*ssa.Function]bool        // those of them that do on every way
	derived   map[any]origins               // values and cells
	given     map[*ssa.Parameter]bool       // parameters that some caller gives something derived
	written   map[*ssa.Parameter]bool       // parameters in whose memory something derived is put
	filling   map[*ssa.Parameter]bool       // parameters in a field of which something derived is put
	results   map[result]origins            // what functions return
	news      bool                          // whether derive has found something since it last looked
	bounding  map[*ssa.Function]bool
	waiting   map[*ssa.Function]bool
	capped    map[*ssa.Function]bool
	retries   map[*ssa.Function][]Retried
	retrying  *ssa.Parameter // the one of them that is looked at
	loops     map[*ssa.Function][]*loop
}

// A result is one of the values that a function returns.
type result struct {
	f     *ssa.Function
	index int
}

func newAnalysis(p *ir.Program, sends map[ssa.CallInstruction]bool, deps func(*types.Func) *Summary) *analysis {
	return &analysis{
		Program: p, deps: deps, sends: sends,
		implement: map[*types.Func][]*types.Func{},
		calls:     map[*ssa.Function][]int{},
		ways:      map[*ssa.Function][]Step{},
		anew:      map[*ssa.Function]bool{},
		derived:   map[any]origins{},
		given:     map[*ssa.Parameter]bool{},
		written:   map[*ssa.Parameter]bool{},
		filling:   map[*ssa.Parameter]bool{},
		results:   map[result]origins{},
		bounding:  map[*ssa.Function]bool{},
		waiting:   map[*ssa.Function]bool{},
		capped:    map[*ssa.Function]bool{},
		retries:   map[*ssa.Function][]Retried{},
		loops:     map[*ssa.Function][]*loop{},
	}
}

func (a *analysis) run() {
	a.find()
	if len(a.ways) == 0 {
		// Callers elsewhere may ask.
		if a.mayRetry() {
			a.derive()
		}
		a.findWaiting()
		a.findBounding()
		a.findRetries()
		return
	}
	a.judge()
}

// find finds the functions that call Claude.
func (a *analysis) find() {
	a.memory = newMemory(a.Program)
	a.findImplementations()
	a.addRunnerSteps()
	a.findParamCalls()
	a.findWays()
	a.everyWay(a.anew, func(b *ssa.BasicBlock) bool { return a.site(b) != nil })
}

// judge finds what depends on Claude's answers, and what bounds.
func (a *analysis) judge() {
	a.derive()
	a.findBounding()
	a.findWaiting()
	a.findCapped()
	a.findRetries()
}

// cycles returns the agent cycles that nothing bounds.
func (a *analysis) cycles() []Cycle {
	var out []Cycle
	for _, f := range a.Funcs {
		out = append(out, a.loopCycles(f)...)
	}
	out = append(out, a.recursions()...)
	out = append(out, a.messageCycles()...)
	out = append(out, a.runners()...)
	out = append(out, a.retryCycles()...)
	return out
}

// summaries describes the package's functions, and the interface methods that they implement.
func (a *analysis) summaries() []Summary {
	byName := map[string]*Summary{}
	for _, f := range a.Funcs {
		obj, ok := f.Object().(*types.Func)
		if !ok {
			continue
		}
		s := &Summary{
			Func: objmatch.Func(obj), Way: foreign(a.ways[f]), Calls: a.calls[f], Retries: a.retries[f],
			Capped: a.capped[f], Anew: a.anew[f], Waits: a.waiting[f], Bounds: a.bounding[f],
		}
		s.Answer, s.Fills = a.answers(f)
		if !s.empty() {
			byName[s.Func] = s
		}
	}
	for _, m := range a.interfaceMethods() {
		if s := a.interfaceSummary(m); s != nil {
			byName[s.Func] = s
		}
	}
	out := make([]Summary, 0, len(byName))
	for _, s := range byName {
		out = append(out, *s)
	}
	slices.SortFunc(out, func(x, y Summary) int { return cmp.Compare(x.Func, y.Func) })
	return out
}

// interfaceMethods returns the methods of the interfaces that the package declares, or that it
// makes its own types to.
func (a *analysis) interfaceMethods() []*types.Func {
	var out []*types.Func
	add := func(t types.Type) {
		if iface, ok := t.Underlying().(*types.Interface); ok {
			for m := range iface.Methods() {
				if !slices.Contains(out, m) && m.Pkg() != nil && !objmatch.IsStd(objmatch.Path(m.Pkg())) {
					out = append(out, m)
				}
			}
		}
	}
	scope := a.Pkg.Scope()
	for _, name := range scope.Names() {
		if obj, ok := scope.Lookup(name).(*types.TypeName); ok && !obj.IsAlias() {
			add(obj.Type())
		}
	}
	for instr := range a.Instructions() {
		if mi, ok := instr.(*ssa.MakeInterface); ok {
			add(mi.Type())
		}
	}
	return out
}

// interfaceSummary returns what a method of an interface may do, as far as the package implements
// it: what any implementation may do, and that all of them wait.
func (a *analysis) interfaceSummary(m *types.Func) *Summary {
	s := &Summary{Func: objmatch.Func(m)}
	for i, f := range a.Implementations(m) {
		s.Anew = (i == 0 || s.Anew) && a.anew[f]
		s.Waits = (i == 0 || s.Waits) && a.waiting[f]
		if s.Way == nil {
			s.Way = foreign(a.ways[f])
		}
		results, params := a.answers(f)
		s.Answer, s.Fills = union(s.Answer, results), union(s.Fills, params)
	}
	if s.empty() {
		return nil
	}
	slices.Sort(s.Answer)
	slices.Sort(s.Fills)
	return s
}

// answers returns which results of a function are derived from Claude's answer, and in the memory of which of its
// parameters it puts something of it.
func (a *analysis) answers(f *ssa.Function) (results, params []int) {
	for i := range f.Signature.Results().Len() {
		if a.results[result{f, i}]&answer != 0 {
			results = append(results, i)
		}
	}
	for i, p := range f.Params {
		if (a.written[p] || a.filling[p]) && (i > 0 || f.Signature.Recv() == nil) {
			params = append(params, i)
		}
	}
	return results, params
}

// foreign returns the steps as another package sees them.
func foreign(steps []Step) []Step {
	out := slices.Clone(steps)
	for i := range out {
		out[i].Pos = token.NoPos
	}
	return out
}
