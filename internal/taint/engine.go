// Package taint follows values through a package: from where untrusted text enters to where it
// does harm, across assignments, fields, containers, closures, calls, interfaces and packages.
//
// # How
//
// Each function, together with the functions written inside it, is a unit: a graph whose nodes are
// places (an SSA value or a cell, and an access path below it) and whose edges say that text at
// one place gets to another. Memory is named by where it was made, so loads and field selections
// need no edges: they are other names of the same place. What arrives at a place is a set of
// origins: a parameter, a cell, or a source that a row describes, each with what was done to the
// text on the way. Origins travel along the edges until nothing changes.
//
// What a unit does is then read off as flows from parameters, cells and sources to results,
// parameters, cells and sinks: its summary. Units are visited callees first, and mutually
// recursive ones until their summaries stay the same, so a call is an application of a summary,
// with the callee's parameters replaced by the arguments: calls in different places are never
// mixed up.
//
// Cells are what outlives a call: package variables, fields of types with pointer methods, and
// the parameters and results of interface methods and of func values kept in fields. Flows into
// and out of cells are joined when all units are done, together with those that the facts of
// other packages bring.
//
// # Laws
//
// Origins only accumulate; edges never depend on origins; the marks on a flow (rows.Cure) only
// grow along it. So the result does not depend on the order of visits.
package taint

import (
	"cmp"
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	gopath "path"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// Knowledge is what the engine is told about libraries, about other packages and about the project.
type Knowledge interface {
	// Func returns the effects that rows or directives ascribe to a function, and whether these
	// are all that it does, whatever its body says.
	Func(f *types.Func) (effects []rows.Resolved, complete bool)
	// Field returns the row about a field of a struct type, if there is one.
	Field(owner types.Type, field *types.Var) (rows.Field, bool)
	// Key returns what a value of the type means at a key of a map, given the map's constant keys
	// with the texts of those values that are constant, too.
	Key(entries map[string]string, key string, value types.Type) rows.Do
	// Encoder returns how a function of a library makes text of values, nil if it does not: by a verb,
	// whose spec is "+v", as package fmt does.
	Encoder(f *types.Func, spec string) Encode
	// Encoded is how text is encoded somewhere, so that it can be told from instructions.
	Encoded(t types.Type, without []string) []rows.Effect
	// Shown is Encoded of a text that a function makes that is not known: what any would show.
	Shown(t types.Type, without []string) []rows.Effect
	// Hidden returns the paths below a value of the type of which a function of a library shows
	// nothing when it makes a text of the value, sorted; "" stands for all of it. The spec is that of
	// a verb, "" where there is none: "+v".
	Hidden(f *types.Func, t types.Type, spec string) []string
	// HiddenEncoded returns the same for a text that is made of a value somewhere, as Encoded does
	// if it is quoted.
	HiddenEncoded(t types.Type, quoted bool) []string
	// TextMethod returns the name of the method by which a value of the type makes the text of it that a
	// function of a library shows, or any function where that is nil; "" if it has none, or others, too.
	TextMethod(f *types.Func, t types.Type) string
	// Masked reports whether the program has told a logger not to show what is logged under a name.
	Masked(f *types.Func, name string) bool
	// Panic returns what it means to panic with a value.
	Panic() rows.Do
	// Claude reports whether the package, or one that it imports, talks to Claude.
	Claude() bool
	// Credential reports whether a variable, a header or a setting of that name holds the
	// credential of a client of Claude.
	Credential(name string) bool
	// KeyName reports whether a field of that name may hold a credential.
	KeyName(name string) bool
	// Private reports whether a variable or a setting of that name holds a secret.
	Private(name string) bool
	// SecretSource reports whether a source with such words is one of a secret: "file .netrc".
	SecretSource(what string) bool
	// Guarded reports whether an element of that name, of an HTTP header or of another map, says who the
	// client of any service is.
	Guarded(name string) bool
	// Setting reports whether the program names such a credential to functions of a library, so that
	// it is among what the library holds.
	Setting(library *types.Package) bool
	// Var returns the row about a package variable, if there is one.
	Var(v *types.Var) (rows.Var, bool)
	// Type returns the row about a type, if there is one.
	Type(t types.Type) (rows.Type, bool)
	// Texts returns the constant text of a package variable, or of the files that it holds, where
	// the package under analysis does not show it.
	Texts(v *types.Var) []Text
	// Shapes returns the rows about parameter lists.
	Shapes() []rows.Shape
	// Given names the interface methods that rows say to receive labelled values, sorted.
	Given() []string
	// Summary returns what is known of a function of another package, nil for nothing, and
	// whether that package was analysed, so that nothing means that it does nothing.
	Summary(f *types.Func) (*Summary, bool)
	// Flows returns the flows between cells that other packages bring: those of the program, and those of
	// libraries.
	Flows() (program, libraries []Flow)
	// Kept returns the types of the records that other packages keep under ids.
	Kept() []string
	// Told returns the ways of the flows that other packages have found.
	Told() []string
	// Own reports whether the package belongs to the program, as opposed to a library.
	Own(p *types.Package) bool
}

// Encode returns the sources that the text has which an encoding makes of a value of the type: the
// fields that it shows and that hold secrets or personal data, but for those of the struct that
// the value is, or of its elements, that are named.
type Encode func(t types.Type, without []string) []rows.Effect

// handedTo begins the step of a value that is handed to an interface method or a func value.
const handedTo = "handed to "

// passedTo begins the step of a value that is passed to a function.
const passedTo = "passed to "

// calls begins the step by which what cannot be undone is called.
const calls = "calls "

// madeBy begins the step of a value that a function gets which another one has made.
const madeBy = "made by "

// joinedWith is the step of text that is joined with constant text.
const joinedWith = "joined with instructions"

// A Finding is a source that reaches a sink.
type Finding struct {
	Flow
	Pos, End token.Pos // the sink, or the call that hands the value over
	// Closer tells apart, of what is sent to the model, the calls that bring text to a sink that they
	// share; "" where the text came by way of an interface or a func value.
	Closer string
	// Entry is the parameter that the value is from, when no source but a parameter of a
	// function that nothing in the package calls is known.
	Entry *types.Var
}

// Cause tells apart what a place hands over or sends: by where another package mixes it with instructions, which
// has a cure of its own, or by the call that brings it.
func (f *Finding) Cause() string { return cmp.Or(f.JoinedIn(), f.Closer) }

// A Result is what Analyze found in one package.
type Result struct {
	Findings  []Finding // sorted by position
	Summaries []Summary // of functions, sorted by Func; for other packages
	Cells     []Flow    // between cells; for other packages
	Texts     []Text    // of exported variables; for other packages
	Kept      []string  // types of records that are kept under ids, sorted; for other packages
	Told      []string  // ways of findings, sorted; for other packages

	Asking map[token.Pos]bool // where tools are written that are put behind a question
}

// Limits that keep the work linear in the size of the package. What lies beyond them is missed.
const (
	minFacts     = 2_000 // facts in one unit, and
	moreFacts    = 20    // as many more for each of its instructions
	maxFlows     = 48    // flows of one function
	maxSteps     = 10    // steps of one flow
	maxRounds    = 6     // visits of a group of mutually recursive units
	minCellFlows = 2_000 // flows between cells of one package, and
	moreCells    = 20    // as many more for each function of one that talks to Claude, and
	brings       = 3     // times as many with those of the program's other packages, and of libraries
)

type engine struct {
	*ir.Program
	know       Knowledge
	summaries  map[*ssa.Function]*Summary
	links      map[link]bool
	linkList   []link
	texts      map[*ssa.Function][]wrote                            // what functions write to their parameters
	stores     map[*types.Var][]ssa.Value                           // see assigned
	setters    map[*types.Var][]ssa.Instruction                     // see settersOf
	outermost  []*ssa.Function                                      // see within
	others     map[*types.Var]bool                                  // see elsewhere
	bound      map[*ssa.FreeVar]ssa.Value                           // what closures capture
	taken      map[*ssa.Call][][]piece                              // see composed
	consts     map[ssa.Value]constants                              // see constants
	names      map[token.Pos]string                                 // see where
	answerers  map[*ssa.Function]rows.Do                            // see answering
	offers     map[*ssa.Global]*types.Func                          // see offered
	keepers    map[string]bool                                      // see byID
	notes      map[[2]*types.Var]map[*ssa.Function][]constant.Value // see notesOn
	growing    map[*types.Var]bool                                  // see grows
	around     map[*ssa.Function]bool                               // see asksAround
	layers     *layers                                              // see askedAround
	open       map[*ssa.Function]bool                               // see onlyBehind
	talkers    map[*types.Named]map[string]rows.Role                // see namedRoles
	shielded   map[*ssa.Function]bool                               // see home
	asking     map[token.Pos]bool                                   // see putBehind
	interfaces map[*types.Package][]*types.Named                    // see interfacesOf
	checked    map[types.Type][]path                                // see tagged
	global     []Flow                                               // from cells and sources to cells and sinks
}

// A link says that what is given to a cell named Call(name, i) arrives at a parameter of fn, and
// that what fn returns arrives at the cell Ret(name, j).
type link struct {
	name string
	fn   *types.Func   // or
	body *ssa.Function // a function of this package
	// shift is how many parameters of fn come before those of the func value: 1 for a method
	// value, whose receiver is bound.
	shift int
	site  site
	// asked says that a person is asked before each call: see gated.
	asked bool
	// home says that the package tells what its own type does behind its own interface: see unit.home.
	home bool
}

// Analyze follows the values of a package.
func Analyze(p *ir.Program, know Knowledge) *Result {
	e := &engine{
		Program: p, know: know,
		summaries: map[*ssa.Function]*Summary{},
		links:     map[link]bool{},
		texts:     map[*ssa.Function][]wrote{},
		bound:     map[*ssa.FreeVar]ssa.Value{},
		taken:     map[*ssa.Call][][]piece{},
		consts:    map[ssa.Value]constants{},
		answerers: map[*ssa.Function]rows.Do{},
		offers:    map[*ssa.Global]*types.Func{},
		names:     map[token.Pos]string{},
		keepers:   map[string]bool{},
		asking:    map[token.Pos]bool{},
		notes:     map[[2]*types.Var]map[*ssa.Function][]constant.Value{},
		checked:   map[types.Type][]path{},
	}
	for _, f := range p.Funcs {
		e.bind(f)
		e.answering(f)
	}
	e.implementing()
	kept := e.keeping()
	for _, group := range p.Units {
		e.visit(group)
	}
	res := e.join()
	res.Kept, res.Asking = kept, e.asking
	return res
}

// visit summarizes a group of mutually recursive units.
func (e *engine) visit(group []*ssa.Function) {
	for round := 0; ; round++ {
		changed := false
		var global []Flow
		for _, f := range group {
			u := newUnit(e, f)
			for _, g := range u.fns {
				e.texts[g] = u.wrote(g)
			}
			u.propagate()
			flows, sums := u.flows()
			global = append(global, flows...)
			for _, s := range sums {
				old := e.summaries[s.fn]
				if old != nil {
					s.sum.keepWays(old)
				}
				if old == nil || !slices.EqualFunc(old.Flows, s.sum.Flows, alike) {
					changed = true
				}
				e.summaries[s.fn] = s.sum
			}
		}
		if len(group) == 1 && !e.selfRecursive(group[0]) || !changed || round == maxRounds {
			e.global = append(e.global, global...)
			return
		}
	}
}

// selfRecursive reports whether a unit may call itself, or a function written inside it.
func (e *engine) selfRecursive(unit *ssa.Function) bool {
	var any func(f *ssa.Function) bool
	any = func(f *ssa.Function) bool {
		for _, call := range e.Callers(f) {
			if ir.Unit(call.Parent()) == unit && f.Parent() == nil {
				return true
			}
		}
		return slices.ContainsFunc(f.AnonFuncs, any)
	}
	return any(unit)
}

// where names a place for messages, the same on every machine.
func (e *engine) where(pos token.Pos) string {
	if !pos.IsValid() {
		return ""
	}
	name, ok := e.names[pos]
	if !ok {
		p := e.Fset.Position(pos)
		name = fmt.Sprintf("%s/%s:%d", objmatch.Path(e.Pkg), filepath.Base(p.Filename), p.Line)
		e.names[pos] = name
	}
	return name
}

func (e *engine) step(pos token.Pos, text string) Step {
	return Step{Where: e.where(pos), Text: text, Pos: pos}
}

// own reports whether t is a named type of the program, and returns it.
func (e *engine) own(t types.Type) *types.Named {
	n := objmatch.Named(t)
	if n == nil || n.Obj().Pkg() == nil {
		return nil
	}
	if p := n.Obj().Pkg(); p != e.Pkg && !e.know.Own(p) {
		return nil
	}
	return n
}

// keptFunc begins the names of the cells of what funcs are called with that fields hold.
const keptFunc = "call field "

// The names of cells.
func varCell(v *types.Var) string { return "var " + objmatch.Path(v.Pkg()) + "." + v.Name() }
func fieldCell(owner types.Type, field string) string {
	return "field " + objmatch.Type(owner) + "." + field
}
func callCell(name string, arg int) string {
	if arg == rows.Running {
		return "run " + name
	}
	return fmt.Sprintf("call %s #%d", name, arg)
}
func retCell(name string, res int) string { return fmt.Sprintf("ret %s #%d", name, res) }

// lastChoice returns where a flow is reported: where it does harm or, if that lies in another
// package behind an interface, where this one hands the value over.
func (e *engine) lastChoice(f Flow) site {
	if n := len(f.Steps); n == 0 || f.Steps[n-1].Pos.IsValid() {
		return f.site
	}
	for i, s := range slices.Backward(f.Steps) {
		if !s.Pos.IsValid() || i > 0 && f.Steps[i-1].Pos.IsValid() && strings.HasPrefix(s.Text, madeBy) {
			continue
		}
		if i > 0 && !handsOver(s) {
			break
		}
		pos, end := e.Range(s.Pos)
		return site{pos, end}
	}
	return f.site
}

// ofReceiver reports whether a cell is one of what interfaces' methods are called on. Only what the model says is followed
// there, as it makes commands: what else a value was set up with, the cells of its fields tell.
func ofReceiver(name string) bool {
	return strings.HasPrefix(name, "call (") && strings.HasSuffix(name, " #0")
}

// handsOver reports whether a step is of a value that is given to what runs elsewhere, or calls an interface's method.
func handsOver(s Step) bool {
	return strings.HasPrefix(s.Text, handedTo) || strings.HasPrefix(s.Text, passedTo) || strings.HasPrefix(s.Text, madeBy) ||
		strings.HasPrefix(s.Text, calls+"(")
}

// maxCellFlows is how many flows between cells the package may have.
func (e *engine) maxCellFlows() int {
	if !e.know.Claude() {
		return minCellFlows
	}
	return minCellFlows + moreCells*len(e.Funcs)
}

// join puts the flows through cells together: what reaches a sink is a finding, and the rest is
// for other packages.
func (e *engine) join() *Result {
	e.confirmEntries()
	edges := e.cellFlows()
	res := &Result{}
	byCell := map[string][]int{}
	byWay := map[bool]map[string][]int{false: {}, true: {}} // see dependsOnWay
	for i, f := range edges {
		if f.From.Kind != Cell {
			continue
		}
		byCell[f.From.Name] = append(byCell[f.From.Name], i)
		for confidential, by := range byWay {
			if f.dependsOnWay(confidential) {
				by[f.From.Name] = append(by[f.From.Name], i)
			}
		}
	}
	type state struct {
		flow   Flow
		local  bool // something on the way is of this package
		joined bool // it is more than one flow
		joins  int  // how many places it was kept in
		// closer is that of its last part.
		closer string
		told   bool // see toldBy
		called bool // it leads through an interface's method, or a func value that is kept
		again  bool // it differs from an earlier one by its way alone
	}
	type key struct {
		from, to    End
		label       rows.Label
		target      rows.Target
		cure        rows.Cure
		at          site
		closer, by  string
		argument    int
		local, ways bool // ways says that those who differ in at and action are one
		action      string
	}
	var told []Flow
	limit := e.maxCellFlows()
	var queue []state
	var elsewhere []far // all of them in other packages
	seen := map[key]bool{}
	push := func(s state) {
		if s.flow.To.Kind == Sink && !s.flow.concerns() {
			return
		}
		if s.flow.To.Kind != Sink || !s.flow.Target.Prompt() {
			s.closer = ""
		}
		at := s.flow.site
		if s.flow.To.Kind == Sink {
			at = e.lastChoice(s.flow)
		}
		k := key{s.flow.From, s.flow.To, s.flow.Label, s.flow.Target, s.flow.Cure, at, s.flow.closer, s.closer, byArgument(s.flow), s.local, false, s.flow.action()}
		if len(queue) >= 2*brings*limit || seen[k] {
			return
		}
		seen[k] = true
		if s.flow.To.Kind == Cell {
			k.at, k.action, k.ways = site{}, s.flow.What, true
			if s.again = seen[k]; s.again && len(byWay[s.flow.Label.Confidential()][s.flow.To.Name]) == 0 {
				return
			}
			seen[k] = true
		}
		queue = append(queue, s)
	}
	for _, f := range edges {
		if f.From.Kind == Source {
			push(state{flow: f, local: f.site.pos.IsValid(), closer: f.closer})
		}
	}
	for i := 0; i < len(queue); i++ {
		s := queue[i]
		if s.flow.To.Kind == Sink {
			if s.local && (s.joins < 2 || len(s.flow.Steps) < maxSteps-1) { // from place to place, so long a way is seldom one
				at := e.lastChoice(s.flow)
				res.Findings = append(res.Findings, Finding{Flow: s.flow, Pos: at.pos, End: at.end, Closer: cmp.Or(s.closer, s.flow.behind())})
				continue
			}
			if s.told {
				told = append(told, s.flow)
			}
			if !s.local && s.joined && (ofTools(s.flow.Label) || s.joins < 2 || len(s.flow.Steps) < maxSteps-1) { // what a package has told of it, it says
				elsewhere = append(elsewhere, far{s.flow, s.called})
			}
			continue
		}
		goesOn := byCell
		if s.again {
			goesOn = byWay[s.flow.Label.Confidential()]
		}
		for _, j := range goesOn[s.flow.To.Name] {
			// What other packages do with a value need not happen to the one that was looked back at.
			if s.flow.Hindsight && edges[j].To.Kind == Sink && !edges[j].site.pos.IsValid() {
				continue
			}
			if _, more, ok := cut(s.flow.To.Path, edges[j].From.Path); ok && e.otherSetting(s.flow.Label, s.flow.What, more) {
				continue
			}
			if toldByType(s.flow, edges[j]) {
				continue
			}
			if edges[j].home != "" && inPackage(s.flow.Steps, edges[j].home) {
				continue // that package knows what it calls
			}
			if next, ok := compose(s.flow, edges[j]); ok {
				joins := s.joins
				if !exact(edges[j].From.Name) {
					joins++
				}
				local := s.local || edges[j].site.pos.IsValid()
				push(state{
					flow: next, local: local, joined: true, joins: joins, closer: edges[j].closer,
					told: !local && (s.told || toldBy(s.flow, edges[j])), called: s.called || ofCall(edges[j].From.Name),
				})
			}
		}
	}
	res.Findings = e.brought(res.Findings, elsewhere)
	res.Told = toldOf(objmatch.Path(e.Pkg), res.Findings)
	detours(res.Findings)
	res.Findings = e.withoutDetours(withoutCopies(res.Findings, told))
	e.entries(res)
	e.keptEntries(res, edges, byCell)
	for i := range res.Findings {
		res.Findings[i].Cure = res.Findings[i].Cure.Settled()
	}
	res.Findings = tidyFindings(res.Findings)
	e.export(res, edges)
	return res
}

// dependsOnWay reports whether it matters for where a flow is told, and of confidential text for who hands it over, how a
// value came to where it begins.
func (f *Flow) dependsOnWay(confidential bool) bool {
	n := len(f.Steps)
	return n == 0 || !f.site.pos.IsValid() || f.To.Kind == Sink && (confidential && n == 1 || !f.Steps[n-1].Pos.IsValid())
}

// behind returns where another package hands the text to what this one puts behind an interface, of a way to the model
// that leads through other packages only: there may be more than one such text.
func (f *Flow) behind() string {
	if !f.Target.Prompt() || slices.ContainsFunc(f.Steps, func(s Step) bool { return s.Pos.IsValid() }) {
		return ""
	}
	for _, s := range slices.Backward(f.Steps) {
		if strings.HasPrefix(s.Text, handedTo) {
			return s.Where
		}
	}
	return ""
}

// exact reports whether a cell is no place in which one thing may be taken for another: an interface's method
// keeps nothing, and what is kept under a key of the program's is found by it alone.
func exact(cell string) bool {
	return strings.HasPrefix(cell, "call (") || strings.HasPrefix(cell, keptIn)
}

// detours marks findings that go the way of another one, but with a detour, as the same.
func detours(fs []Finding) {
	type ends struct {
		source string // where it is
		label  rows.Label
		sink   token.Pos
		target rows.Target
	}
	between := map[ends][]*Finding{}
	for i := range fs {
		if f := &fs[i]; len(f.Steps) > 0 {
			at := ends{f.Steps[0].Where, f.Label, f.Pos, f.Target}
			between[at] = append(between[at], f)
		}
	}
	for _, same := range between {
		slices.SortStableFunc(same, func(a, b *Finding) int { return len(a.Steps) - len(b.Steps) })
		const most = 20
		for i, long := range same[:min(len(same), most)] {
			for _, short := range same[:i] {
				if detour(short.Steps, long.Steps) {
					long.Closer, long.closer = short.Closer, short.closer
					break
				}
			}
		}
	}
}

// withoutCopies drops findings whose way differs from another one's only in that the package hands over, once
// more, the place from which another package takes the text. Whoever calls a method on a record hands over all
// that the record holds: what the method's own package knows of that, it has told, see toldBy. But who fills a record in
// knows better what its texts are joined with.
func withoutCopies(fs []Finding, told []Flow) []Finding {
	key := func(f *Flow, without int) string {
		var b strings.Builder
		last := len(f.Steps) - 1
		fmt.Fprint(&b, f.Label, f.Target, f.Steps[0].Where, " ", f.Steps[last].Where)
		for i, s := range f.Steps[:last] {
			if i > 0 && i != without && s.Pos.IsValid() {
				b.WriteString(" " + s.Where)
			}
		}
		return b.String()
	}
	handed := func(f *Flow) int { // index of the step by which the package hands it over
		n := len(f.Steps) - 1
		if n < 2 || f.Steps[n].Pos.IsValid() {
			return -1
		}
		for n > 0 && !f.Steps[n].Pos.IsValid() {
			n--
		}
		return n
	}
	known := map[string][]rows.Cure{}
	know := func(f *Flow) {
		k := key(f, -1)
		known[k] = append(known[k], f.Cure)
	}
	for i := range told {
		know(&told[i])
	}
	for i := range fs {
		if handed(&fs[i].Flow) >= 0 {
			know(&fs[i].Flow)
		}
	}
	return slices.DeleteFunc(fs, func(f Finding) bool {
		i := handed(&f.Flow)
		return i > 0 && slices.ContainsFunc(known[key(&f.Flow, i)], func(c rows.Cure) bool {
			return f.Target == rows.System || implies(c.Settled(), f.Cure.Settled()) // there, nothing has to be known of it
		})
	})
}

// toldBy reports whether the package that b is of begins the way that b goes on: then it sees both ends.
func toldBy(a, b Flow) bool {
	return len(a.Steps) > 0 && len(b.Steps) > 0 && gopath.Dir(a.Steps[0].Where) == gopath.Dir(b.Steps[0].Where)
}

// detour reports whether a long way passes every place that a short one passes.
func detour(short, long []Step) bool {
	for _, s := range long {
		for len(short) > 0 && s.Where == short[0].Where {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// compose puts two flows together where the first ends in the cell that the second starts in.
func compose(a, b Flow) (Flow, bool) {
	if a.To.Name != b.From.Name || a.From.Kind == Source && a.Label != rows.Model && ofReceiver(a.To.Name) {
		return Flow{}, false
	}
	rest, _, ok := cut(a.To.Path, b.From.Path)
	if !ok {
		return Flow{}, false
	}
	c := b
	c.From, c.Label, c.Deep = a.From, a.Label, a.Deep || b.Deep
	if b.To.Kind != Sink && !b.Deep {
		c.To.Path = extend(b.To.Path, rest)
	}
	c.What, c.Hindsight = a.What, a.Hindsight
	if c.Cure = a.Cure.Then(b.Cure); c.Cure.Impossible() {
		return Flow{}, false
	}
	c.closer = a.closer
	c.Steps = steps(a.Steps, b.Steps)
	if !c.site.pos.IsValid() || c.To.Kind == Cell && len(b.Steps) == 0 && a.site.pos.IsValid() && a.Label == rows.Remote { // which only leads from place to place
		c.site = a.site
	}
	return c, true
}

// steps joins the ways of two flows.
func steps(a, b []Step) []Step {
	s := append(slices.Clip(slices.Clone(a)), b...)
	if len(s) > maxSteps {
		s = append(s[:maxSteps/2:maxSteps/2], s[len(s)-maxSteps/2:]...)
	}
	return s
}

// cellFlows returns all flows from sources and cells to cells and sinks, of this package and of
// others, the links resolved.
func (e *engine) cellFlows() []Flow {
	program, libraries := e.know.Flows()
	edges := slices.Clip(e.global)
	told := map[string]bool{} // by the package that declares an interface
	for _, f := range slices.Concat(program, libraries) {
		for _, end := range []End{f.From, f.To} {
			if end.Kind == Cell {
				told[end.Name] = true
			}
		}
	}
	sort.SliceStable(e.linkList, func(i, j int) bool { return e.linkList[i].site.pos < e.linkList[j].site.pos })
	for _, l := range e.linkList {
		sum := e.summaryOf(l)
		if sum == nil || e.askedAround(e.bodyOf(l)) {
			continue
		}
		home := e.homeOf(l)
		if sum.Behind {
			home = ""
		}
		for _, f := range sum.Flows {
			if !f.If.unknown() || l.home && f.From.Kind != Source && f.To.Kind != Sink {
				continue
			}
			f.If = When{}
			if l.asked {
				if f.isRunning() {
					continue
				}
				f.Cure |= rows.Confirmed
			}
			switch f.From.Kind {
			case Param:
				if f.From.Index < l.shift {
					continue // the receiver of a method value, which whoever calls that does not give
				}
				f.home = home
				f.From = End{Kind: Cell, Name: callCell(l.name, unshifted(f.From.Index, l.shift)), Path: f.From.Path}
				f.Cure = f.Cure.Settled()
			case Cell, Source:
				if f.To.Kind != Return && f.To.Kind != Param {
					continue // already among the flows of its package
				}
			default:
				continue
			}
			switch f.To.Kind {
			case Return:
				f.To = End{Kind: Cell, Name: retCell(l.name, f.To.Index), Path: f.To.Path}
			case Param:
				f.To = End{Kind: Cell, Name: retCell(l.name, outParam+unshifted(f.To.Index, l.shift)), Path: f.To.Path}
			case Sink, Cell:
			default:
				continue
			}
			if home != "" && (told[f.From.Name] && f.To.Kind == Sink || told[f.To.Name] && f.From.Kind == Source) {
				continue
			}
			if !f.site.pos.IsValid() || f.To.Kind == Cell && !f.isRunning() {
				f.site = l.site
			}
			edges = append(edges, f)
		}
	}
	// What a large library brings takes no place of the package's own.
	limit := e.maxCellFlows()
	return tidy(slices.Concat(tidy(edges, limit), tidy(program, limit), tidy(libraries, limit)), brings*limit)
}

// toldByType reports whether one flow is that of a field that is still in its record, and the other one reads the
// field, or encodes the record: that it is a secret is told there, by the name of the field or the type of the
// record.
func toldByType(field, reader Flow) bool {
	if field.Label != rows.Secret && field.Label != rows.Personal && field.Label != rows.Contact {
		return false
	}
	name, ok := strings.CutPrefix(field.What, "field ")
	if !ok || !strings.HasSuffix(field.To.Path, "."+name[strings.LastIndexByte(name, '.')+1:]) {
		return false
	}
	rest, _, ok := cut(field.To.Path, reader.From.Path)
	return ok && (reader.Deep || rest == "")
}

// homeOf returns the import path of the other package that declares both an interface and the type that
// implements it, "" if these are two.
func (e *engine) homeOf(l link) string {
	recv, _, isMethod := strings.Cut(strings.TrimPrefix(l.name, "("), ").")
	if l.fn == nil || l.fn.Pkg() == nil || l.fn.Pkg() == e.Pkg || !isMethod || l.fn.Signature().Recv() == nil { // a function becomes a method here
		return ""
	}
	path := objmatch.Path(l.fn.Pkg())
	if dot := strings.LastIndexByte(recv, '.'); dot < 0 || recv[:dot] != path {
		return ""
	}
	return path
}

// inPackage reports whether the last of some steps lies in the package with the import path.
func inPackage(steps []Step, path string) bool {
	return len(steps) > 0 && gopath.Dir(steps[len(steps)-1].Where) == path
}

// unshifted returns which argument of a func value a parameter is.
func unshifted(param, shift int) int {
	if param == rows.Running {
		return param
	}
	return param - shift
}

func (e *engine) summaryOf(l link) *Summary {
	if l.body != nil {
		return e.summaries[l.body]
	}
	if f := e.SSA.Prog.FuncValue(l.fn.Origin()); f != nil && e.summaries[f] != nil {
		return e.summaries[f]
	}
	sum, _ := e.know.Summary(l.fn)
	return sum
}

// entries adds the flows from parameters of functions that nothing in the package calls.
func (e *engine) entries(res *Result) {
	for _, f := range e.Funcs {
		sum := e.summaries[f]
		if sum == nil || f.Parent() != nil || len(e.Callers(f)) > 0 {
			continue
		}
		for _, fl := range sum.Flows {
			if fl.From.Kind != Param || fl.To.Kind != Sink || !fl.Target.Concerns("") || !fl.If.unknown() || fl.From.Index >= len(f.Params) {
				continue
			}
			if v, ok := f.Params[fl.From.Index].Object().(*types.Var); ok {
				res.Findings = append(res.Findings, Finding{Flow: fl, Pos: fl.site.pos, End: fl.site.end, Entry: v})
			}
		}
	}
}

// keptEntries adds the flows to what runs, and to statements and paths, from arguments of funcs of the package that
// fields hold: another package calls them. What wraps such a func may lie between.
func (e *engine) keptEntries(res *Result, edges []Flow, byCell map[string][]int) {
	add := func(f Flow, at []Step) {
		switch f.Target {
		case rows.Exec, rows.Stdin, rows.SQL, rows.Path:
		default:
			return
		}
		if f.To.Kind == Sink && f.site.pos.IsValid() && f.Cure&rows.Checked == 0 && len(at) > 0 && at[0].Pos.IsValid() {
			v := types.NewParam(at[0].Pos, e.Pkg, "", types.Typ[types.String])
			res.Findings = append(res.Findings, Finding{Flow: f, Pos: f.site.pos, End: f.site.end, Entry: v})
		}
	}
	for _, f := range edges {
		if f.From.Kind != Cell || !strings.HasPrefix(f.From.Name, keptFunc) {
			continue
		}
		add(f, f.Steps)
		if f.To.Kind != Cell {
			continue
		}
		for _, j := range byCell[f.To.Name] {
			if next, ok := compose(f, edges[j]); ok {
				add(next, edges[j].Steps)
			}
		}
	}
}

// tidyFindings sorts findings and keeps the one with the shortest way of those that say the same.
func tidyFindings(fs []Finding) []Finding {
	slices.SortStableFunc(fs, func(a, b Finding) int {
		if a.Pos != b.Pos {
			return int(a.Pos) - int(b.Pos)
		}
		if (a.Entry == nil) != (b.Entry == nil) {
			if a.Entry == nil {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Closer, b.Closer), compareFlows(a.Flow, b.Flow))
	})
	return slices.CompactFunc(fs, func(a, b Finding) bool {
		return a.Pos == b.Pos && a.Entry == b.Entry && a.Closer == b.Closer && alike(a.Flow, b.Flow)
	})
}

// export collects what other packages need to know.
func (e *engine) export(res *Result, edges []Flow) {
	here, undone, read := disclosures(res.Findings), unconfirmed(res.Findings), answers(edges)
	for _, f := range e.Funcs {
		obj, ok := f.Object().(*types.Func)
		sum := e.summaries[f]
		if !ok || sum == nil {
			continue
		}
		out := Summary{Func: objmatch.Func(obj), Checks: sum.Checks, Gives: sum.Gives, Confirms: sum.Confirms, Asks: sum.Asks, Gates: sum.Gates, Passes: sum.Passes, Wraps: sum.Wraps, Keeps: sum.Keeps, Behind: e.shielded[f], Skips: sum.Skips, Says: sum.Says, Judgements: sum.Judgements, True: sum.True, Vets: sum.Vets, Parts: sum.Parts}
		for _, fl := range sum.Flows {
			if !slices.Contains([]EndKind{Param, Made, Callback}, fl.From.Kind) && !slices.Contains([]EndKind{Return, Param, Callback, Made}, fl.To.Kind) {
				continue // told by Cells
			}
			if e.told(f, fl, here) || fl.From.Kind == Param && read[onward(fl, 0)] || fl.acts() && fl.Target != rows.Replacing && undone[fl.site] || fl.captured() && fl.To.Kind == Return && fl.To.Path != "" {
				continue
			}
			out.Flows = append(out.Flows, e.exported(fl))
		}
		out.Flows = tidy(out.Flows, maxFlows)
		if !out.empty() {
			res.Summaries = append(res.Summaries, out)
		}
	}
	res.Summaries = append(res.Summaries, e.verdicts()...)
	slices.SortFunc(res.Summaries, func(a, b Summary) int {
		if a.Func < b.Func {
			return -1
		}
		if a.Func > b.Func {
			return 1
		}
		return 0
	})
	res.Summaries = slices.CompactFunc(res.Summaries, func(a, b Summary) bool { return a.Func == b.Func })
	for _, f := range edges {
		if f.site.pos.IsValid() && !(f.From.Kind == Source && f.To.Kind == Sink) && !(here[f.site] && e.kept(f)) {
			res.Cells = append(res.Cells, e.exported(f))
		}
	}
	res.Cells = append(res.Cells, handedOn(res, edges)...)
	res.Cells = tidy(res.Cells, e.maxCellFlows())
	res.Texts = e.exportedTexts()
}

// handedOn returns what other packages told of the methods of interfaces that this package calls with what it is
// given, or answers with: who calls this package need not import those, and sees no facts of packages that it does
// not import.
func handedOn(res *Result, edges []Flow) []Flow {
	given, asked := map[string]bool{}, map[string]bool{}
	note := func(f Flow) {
		if f.To.Kind == Cell && strings.HasPrefix(f.To.Name, "call (") {
			given[f.To.Name] = true
		}
		if f.From.Kind == Cell && strings.HasPrefix(f.From.Name, "ret (") {
			asked[f.From.Name] = true
		}
	}
	for _, s := range res.Summaries {
		for _, f := range s.Flows {
			note(f)
		}
	}
	for _, f := range res.Cells {
		note(f)
	}
	var out []Flow
	for _, f := range edges {
		if f.site.pos.IsValid() {
			continue
		}
		if f.To.Kind == Sink && f.From.Kind == Cell && given[f.From.Name] || f.From.Kind == Source && f.To.Kind == Cell && asked[f.To.Name] {
			out = append(out, f)
		}
	}
	return out
}

// disclosures returns where the package itself shows a credential.
func disclosures(fs []Finding) map[site]bool {
	at := map[site]bool{}
	for _, f := range fs {
		if f.Label == rows.Key && exposes(f.Target) && f.Entry == nil && f.Cure&rows.Redacted == 0 {
			at[f.site] = true
		}
	}
	return at
}

// unconfirmed returns where the package itself has a tool call do what cannot be undone: whoever makes a tool of the
// function need not tell it again.
func unconfirmed(fs []Finding) map[site]bool {
	at := map[site]bool{}
	for _, f := range fs {
		if f.Label == rows.Model && f.acts() && f.Target != rows.Replacing && f.Cure&rows.Confirmed == 0 {
			at[f.site] = true
		}
	}
	return at
}

// answers returns the ways of what the package itself knows to be Claude's answer, from behind where it reads that:
// whoever gives it the answer need not tell again.
func answers(edges []Flow) map[string]bool {
	ways := map[string]bool{}
	for _, f := range edges {
		if f.From.Kind == Source && f.Label == rows.Model && f.site.pos.IsValid() && len(f.Steps) > 0 {
			ways[onward(f, 1)] = true
		}
	}
	delete(ways, "")
	return ways
}

// onward describes the way of a flow, from a step of it on, to where it does harm or to what a func is called with, ""
// of others.
func onward(f Flow, from int) string {
	if f.Target.Prompt() || f.To.Kind != Sink && (f.To.Kind != Cell || !strings.HasPrefix(f.To.Name, "call ")) {
		return ""
	}
	var b strings.Builder
	fmt.Fprint(&b, f.To, f.Target, f.Reach)
	for _, s := range f.Steps[min(from, len(f.Steps)):] {
		fmt.Fprint(&b, " ", s.Where, " ", s.Text)
	}
	return b.String()
}

// exposes reports whether a credential that gets to the target can be read by others.
func exposes(t rows.Target) bool { return t == rows.Public || t == rows.URL }

// kept reports whether a flow is one of what a field or a variable holds, or a record that a closure captured, to
// where it is shown: of what becomes a URL, what a field holds that is called like a credential.
func (e *engine) kept(f Flow) bool {
	if f.captured() && f.From.Path != "" && f.To.Kind == Sink {
		return f.Target == rows.Public
	}
	if f.From.Kind != Cell || f.To.Kind != Sink || !strings.HasPrefix(f.From.Name, "field ") && !strings.HasPrefix(f.From.Name, "var ") {
		return false
	}
	return f.Target == rows.Public || f.Target == rows.URL && e.know.KeyName(f.From.Name[strings.LastIndexByte(f.From.Name, '.')+1:])
}

// told reports whether this package knows by itself that what a flow shows of a parameter is a
// credential, and tells so: its callers need not tell it again. What is in a record it knows, too, where it
// shows a credential at the same place.
func (e *engine) told(f *ssa.Function, fl Flow, here map[site]bool) bool {
	if fl.From.Kind != Param || fl.To.Kind != Sink || !exposes(fl.Target) || fl.From.Index < 0 || fl.From.Index >= len(f.Params) {
		return false
	}
	t := f.Params[fl.From.Index].Type()
	named := len(e.credentialAt(t, fl.From.Path)) > 0
	if fl.Target == rows.URL { // anything may be a part of it
		return named && here[fl.site]
	}
	_, isRecord := deref(t).Underlying().(*types.Struct)
	return named || isRecord && e.own(t) != nil && here[fl.site]
}

// exported returns the flow without what only this package understands.
func (e *engine) exported(f Flow) Flow {
	if f.To.Kind == Sink && f.site.pos.IsValid() {
		f.To.Name = fmt.Sprintf("%s:%d", e.where(e.within(f.site.pos)), e.Fset.Position(f.site.pos).Line)
	}
	f.site, f.closer, f.in = site{}, "", nil
	f.Steps = slices.Clone(f.Steps)
	for i := range f.Steps {
		f.Steps[i].Pos = token.NoPos
	}
	return f
}

// within returns where the innermost function begins that has a place, or the place.
func (e *engine) within(pos token.Pos) token.Pos {
	if e.outermost == nil {
		for _, f := range e.Funcs {
			if f.Syntax() != nil && (f.Parent() == nil || f.Parent().Syntax() == nil) {
				e.outermost = append(e.outermost, f)
			}
		}
		slices.SortFunc(e.outermost, func(f, g *ssa.Function) int { return cmp.Compare(f.Syntax().Pos(), g.Syntax().Pos()) })
	}
	i, found := slices.BinarySearchFunc(e.outermost, pos, func(f *ssa.Function, pos token.Pos) int { return cmp.Compare(f.Syntax().Pos(), pos) })
	if !found {
		i--
	}
	in := pos
	for fs := e.outermost[max(i, 0):min(i+1, len(e.outermost))]; ; {
		j := slices.IndexFunc(fs, func(f *ssa.Function) bool { return f.Syntax().Pos() <= pos && pos < f.Syntax().End() })
		if j < 0 {
			return in
		}
		in, fs = fs[j].Pos(), fs[j].AnonFuncs
	}
}

// verdicts returns summaries of interface methods that a person is asked by, whatever in the package
// implements them.
func (e *engine) verdicts() []Summary {
	var names []string
	by := map[string]*Summary{}
	add := func(name string, sum *Summary) {
		old := by[name]
		if old == nil {
			names = append(names, name)
			by[name] = &Summary{Func: name, Confirms: sum.Confirms, Asks: sum.Asks}
			return
		}
		old.Confirms, old.Asks = old.Confirms && sum.Confirms, old.Asks || sum.Asks
	}
	for _, l := range e.linkList {
		if sum := e.summaryOf(l); strings.HasPrefix(l.name, "(") && l.fn != nil && sum != nil {
			add(l.name, sum)
		}
	}
	e.implemented(add)
	var out []Summary
	for _, name := range names {
		if s := by[name]; !s.empty() {
			out = append(out, *s)
		}
	}
	return out
}

// implemented adds what the package's own types do as methods of its own interfaces: which of them are
// used as such, only those packages may tell that put them together.
func (e *engine) implemented(add func(name string, sum *Summary)) {
	scope := e.Pkg.Scope()
	for _, f := range e.Funcs {
		m, ok := f.Object().(*types.Func)
		sum := e.summaries[f]
		if !ok || m.Signature().Recv() == nil || sum == nil || !sum.Confirms && !sum.Asks {
			continue
		}
		for _, name := range scope.Names() {
			t, ok := scope.Lookup(name).(*types.TypeName)
			if !ok || !types.IsInterface(t.Type()) || objmatch.Named(t.Type()) == nil || objmatch.Named(t.Type()).TypeParams().Len() > 0 {
				continue
			}
			iface := t.Type().Underlying().(*types.Interface)
			if !iface.IsMethodSet() || !types.Implements(m.Signature().Recv().Type(), iface) {
				continue
			}
			if im, _, _ := types.LookupFieldOrMethod(iface, false, e.Pkg, m.Name()); im != nil {
				add(objmatch.Func(im.(*types.Func)), sum)
			}
		}
	}
}
