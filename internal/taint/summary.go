package taint

import (
	"cmp"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/rows"
)

// An EndKind tells where a flow starts or ends.
type EndKind uint8

// The kinds of ends. A Source only starts flows; a Return and a Sink only end them. Of a Callback, the
// arguments end flows and the results start them; of a Made, it is the other way round.
const (
	Param    EndKind = iota + 1 // a parameter of the function, the receiver being 0
	Return                      // a result of the function
	Cell                        // a place that outlives calls: a variable, a field, a func value's parameter
	Callback                    // an argument of a call of the function's func-valued parameter
	Source                      // a value labelled by a row
	Sink                        // a value used where a row says it does harm
	Made                        // an argument, or a result, of a call of a function that is the function's result
)

// An End is where a flow starts or ends.
type End struct {
	Kind  EndKind
	Index int    // of the parameter or result, or rows.Running
	Arg   int    // of the argument or result of a Callback or a Made, or rows.Running
	Name  string // of the cell; if another package has the sink, where its function begins, and ":" and the sink's line
	Path  string // below it
}

// A Step is one place on the way of a value.
type Step struct {
	Where string    // "import/path/file.go:12"
	Text  string    // what happens there
	Pos   token.Pos // NoPos where the place lies in another package
}

// An Arg is an argument of a call that ends a flow, in order, variadic arguments unpacked.
type Arg struct {
	Const string   // the argument's constant text, or what it begins with
	Known bool     // whether Const is all there is
	Other bool     // whether what the flow is about is no part of it
	Last  bool     // whether what the flow is about is a command of its own, at the end of it
	Or    []string // the constant texts that it may be, where it can be nothing else
	Param int      // the index and one of the function's parameter that it is, or whose elements it is; 0 for none

	value, last ssa.Value // while the unit is looked at
}

// A Flow says that what is at one end gets to the other.
type Flow struct {
	From, To End
	Deep     bool       // everything below From gets to To
	Cure     rows.Cure  // what happens to it on the way
	Label    rows.Label // of a Source
	Target   rows.Target
	What     string // words for the Source
	Reach    string // words for the Sink
	Args     []Arg  // of the call that is the Sink
	If       When   // of a flow from a Param to a Sink
	// Hindsight says of a Source that its label is known from what happens to the value later.
	Hindsight bool
	// Guessed says that a function of which nothing is known made the text of another one on the way: it may only
	// have looked it up by that.
	Guessed bool
	Steps   []Step // the way, first step first

	site   site          // where the flow ends, in this package
	closer string        // see unit.closer
	home   string        // see homeOf
	in     *ssa.Function // where the Source is, in this package
}

// SinkIn returns where the function begins that has the sink, "" if it is one of this package.
func (f *Flow) SinkIn() string {
	return f.To.Name[:max(0, strings.LastIndexByte(f.To.Name, ':'))]
}

// concerns reports whether a flow from a source to a sink matters there.
func (f *Flow) concerns() bool {
	return f.Target.Concerns(f.Label) && (f.Cure&rows.Checked == 0 || f.Target.Persists())
}

// A site is a range in this package's source.
type site struct{ pos, end token.Pos }

// A When limits a flow to calls that give a constant for a parameter, or that do not: a role, say.
type When struct {
	Param  int    // the parameter's index and one, 0 for all calls
	Equals string // the constant
	Not    bool
	Words  bool // Equals has patterns of Effect.On: it begins with the words of one of them
	Rest   int  // with Words: the index and one of the parameter that has the words behind it, 0 for none
}

// unknown reports whether what a When limits happens where nobody knows what is given.
func (w When) unknown() bool { return w.Param == 0 || w.Not }

// A Summary says what a function does with values. A function without a summary does nothing that
// matters.
type Summary struct {
	Func     string // as objmatch.Func names it
	Flows    []Flow
	Checks   []int  // parameters that the tested result says to be acceptable
	Gives    []int  // parameters of the func that it returns, which that func's tested result says to be acceptable
	Confirms bool   // the tested result is a person's yes
	Asks     bool   // a person at the terminal is asked something
	Gates    bool   // it is middleware that asks a person before each call, or makes such
	Passes   bool   // it is middleware that changes nothing of the calls, or makes such
	Behind   bool   // a method of a tool that runs behind a question to a person, or openly: who makes tools of it says so
	Wraps    []int  // parameters, tools, that it puts behind a question to a person
	Keeps    []int  // parameters, funcs, that it only keeps under a key
	Skips    bool   // a mode, or silence, makes the result a yes that nobody gave
	Exits    bool   // it never returns
	Says     string // the constant that a method without parameters always returns, see saidOf

	Parts []Part // of its parameters, of which the marks of its flows tell

	Judgements []Judgement // of a function that returns constants of a type of its own
	True       []string    // the constants of such a type for which it returns true, see trueFor
	Vets       bool        // it is a method by which a value decodes itself, and lets only what it has checked through
}

// A Judgement is what the constant says that a function returns.
type Judgement struct {
	Const    string // as constant.Value.ExactString gives it
	Checks   []int  // parameters that are acceptable then
	Confirms bool   // a person said yes then
}

func (s *Summary) empty() bool {
	return len(s.Flows) == 0 && len(s.Checks) == 0 && len(s.Gives) == 0 && !s.Confirms && !s.Asks && !s.Gates && !s.Passes && !s.Behind && len(s.Wraps) == 0 && len(s.Keeps) == 0 && !s.Skips && !s.Exits && s.Says == "" && len(s.Judgements) == 0 && len(s.True) == 0 && !s.Vets
}

// brings reports whether a function's result has text that it got from outside, or from an interface's method,
// and did not check.
func (s *Summary) brings(result int) bool {
	return slices.ContainsFunc(s.Flows, func(f Flow) bool {
		return f.To.Kind == Return && f.To.Index == result && f.Cure&(rows.Checked|rows.InError) == 0 &&
			(f.From.Kind == Source || f.From.Kind == Cell && strings.HasPrefix(f.From.Name, "ret "))
	})
}

// returns reports whether a function's result has text of a parameter.
func (s *Summary) returns(param, result int) bool {
	return slices.ContainsFunc(s.Flows, func(f Flow) bool {
		return f.From.Kind == Param && f.From.Index == param && f.To.Kind == Return && f.To.Index == result
	})
}

// Joined returns the last step at which the text is joined with instructions, if there is one.
func (f *Flow) Joined() (at Step, ok bool) {
	for _, s := range slices.Backward(f.Steps) {
		if s.Text == joinedWith {
			return s, true
		}
	}
	return Step{}, false
}

// JoinedIn returns where another package joins the text with instructions, "" if this one does, or none.
func (f *Flow) JoinedIn() string {
	if at, _ := f.Joined(); !at.Pos.IsValid() {
		return at.Where
	}
	return ""
}

// compareFlows orders flows by all that tells them apart, the shortest way first.
func compareFlows(a, b Flow) int {
	// What costs more to compare comes last: most flows differ in their ends.
	if c := cmp.Or(compareEnds(a.From, b.From), compareEnds(a.To, b.To)); c != 0 {
		return c
	}
	if c := cmp.Or(
		cmp.Compare(a.Label, b.Label), cmp.Compare(a.Target, b.Target),
		cmp.Compare(a.site.pos, b.site.pos), cmp.Compare(a.Cure, b.Cure), a.guess()-b.guess(), cmp.Compare(a.closer, b.closer),
		byArgument(a)-byArgument(b), cmp.Compare(len(a.Steps), len(b.Steps)), cmp.Compare(a.What, b.What),
		cmp.Compare(a.If.Param, b.If.Param), cmp.Compare(a.If.Equals, b.If.Equals),
	); c != 0 {
		return c
	}
	return slices.CompareFunc(a.Steps, b.Steps, func(x, y Step) int {
		return cmp.Or(cmp.Compare(x.Where, y.Where), cmp.Compare(x.Text, y.Text))
	})
}

// byArgument is 1 of a flow to an argument of a command: what is the program as well says more.
func byArgument(f Flow) int {
	if f.Reach == rows.Argument {
		return 1
	}
	return 0
}

// guess is 1 of a flow that is only supposed.
func (f *Flow) guess() int {
	if f.Guessed {
		return 1
	}
	return 0
}

func compareEnds(a, b End) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Index, b.Index),
		cmp.Compare(a.Arg, b.Arg), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Path, b.Path))
}

// keepWays gives flows the ways back by which an earlier visit of the function found them, where those are shorter: later
// ones lead through the recursion.
func (s *Summary) keepWays(earlier *Summary) {
	for i, f := range s.Flows {
		for _, old := range earlier.Flows {
			if len(old.Steps) < len(f.Steps) && alike(old, f) {
				s.Flows[i] = old
			}
		}
	}
}

// alike reports whether two flows differ in their way only.
func alike(a, b Flow) bool {
	return a.From == b.From && a.To == b.To && a.Label == b.Label && a.Target == b.Target &&
		a.Cure == b.Cure && a.site == b.site && a.closer == b.closer && a.If == b.If && a.Guessed == b.Guessed && a.action() == b.action()
}

// action tells apart what cannot be undone, of which there may be more behind one call, and who does
// it; what is a secret by its name, if it is one, and who hands it on; and which of the funcs that a field holds hands on what it is called with.
func (f *Flow) action() string {
	if f.From.Kind == Cell && f.To.Kind == Sink && len(f.Steps) > 1 && strings.HasPrefix(f.From.Name, keptFunc) {
		return f.Steps[0].Where
	}
	if f.From.Kind == Source && f.Label.Confidential() {
		return f.What + " " + f.Handed()
	}
	if !f.acts() || len(f.Steps) == 0 {
		return ""
	}
	return f.What + " " + f.Steps[len(f.Steps)-1].Where
}

// Handed returns where the way of a flow leads to the function in which it ends, "" if it begins there.
func (f *Flow) Handed() string {
	if n := len(f.Steps); n > 2 {
		return f.Steps[n-2].Where
	}
	return ""
}

// captured reports whether a flow is one of what a closure captured that is called elsewhere, an option.
// It is what any call captured that makes one.
func (f *Flow) captured() bool {
	return f.From.Kind == Cell && strings.HasPrefix(f.From.Name, capturedBy)
}

// narrowest returns how exactly a flow says where in a parameter, a result or a cell it ends.
func (f *Flow) narrowest() int {
	if f.captured() && f.To.Kind == Param {
		return maxSet
	}
	return maxNarrow
}

// tidy sorts flows and drops those that differ from another in their way only. At most limit remain,
// those from sources and to sinks before those that only lead from place to place, and beside them a part of that of flows of the kinds that nearly every function has, the shortest
// ones: nearly everything is logged or told in an error, and from everywhere a way leads to everywhere.
func tidy(flows []Flow, limit int) []Flow {
	const logs, runs = 3, 8 // parts
	slices.SortStableFunc(flows, compareFlows)
	flows = slices.CompactFunc(flows, alike)
	var ends, between, logged, failed, acts, run []Flow
	for _, f := range flows {
		switch {
		case f.isRunning() && len(f.Steps) > maxCalls:
		case f.acts():
			acts = append(acts, f)
		case f.isRunning():
			run = append(run, f)
		case f.To.Kind == Sink && f.Target == rows.Public:
			logged = append(logged, f)
		case f.Cure&rows.InError != 0:
			failed = append(failed, f)
		case f.From.Kind == Source || f.To.Kind == Sink:
			ends = append(ends, f)
		default:
			between = append(between, f)
		}
	}
	if len(ends) > limit { // a decorator's Next, and the Next of that, and so on, say no more than the first one
		slices.SortStableFunc(ends, func(a, b Flow) int { return cmp.Compare(repeats(a.From.Path), repeats(b.From.Path)) })
		ends = ends[:limit]
	}
	if room := limit - len(ends); len(between) > room { // what a function returns, and hands on, says more than what it reads where
		slices.SortStableFunc(between, func(a, b Flow) int { return cmp.Compare(a.between(), b.between()) })
		between = between[:room]
	}
	return slices.Concat(ends, between, shortest(logged, limit/logs), shortest(failed, limit/logs), shortest(acts, limit/runs), shortest(run, limit/runs))
}

// between ranks the flows that only lead from place to place: 0 into what a function returns, 1 into a call, 2 elsewhere.
func (f *Flow) between() int {
	switch {
	case f.To.Kind == Return:
		return 0
	case f.To.Kind == Cell && strings.HasPrefix(f.To.Name, "call "):
		return 1
	}
	return 2
}

// shortest returns the flows with the fewest steps, those to the same target together.
func shortest(flows []Flow, limit int) []Flow {
	slices.SortStableFunc(flows, func(a, b Flow) int {
		return cmp.Or(cmp.Compare(a.Target, b.Target), cmp.Compare(len(a.Steps), len(b.Steps)))
	})
	return flows[:min(len(flows), limit)]
}
