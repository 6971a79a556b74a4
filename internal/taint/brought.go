package taint

import (
	"go/types"
	gopath "path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// A package of tools returns them as values of an interface, or adds them to a registry that it is handed, the
// package of the agent calls them there, and neither knows the other: the program that imports both does nothing
// but hand the one to the other. What they do together is told there, at the call that brings the tools.

// A far flow is one of which no part is in this package.
type far struct {
	Flow
	called bool // it leads through an interface's method, or a func value that is kept
}

// ofCall reports whether a cell is one of what an interface's method, or a func value that is kept, is called with or
// returns.
func ofCall(name string) bool {
	return strings.HasPrefix(name, "call ") || strings.HasPrefix(name, "ret ") || strings.HasPrefix(name, "run ")
}

// brought adds the flows of which no part is in this package, but which it puts together and no package that
// it imports has told, to the findings.
func (e *engine) brought(fs []Finding, flows []far) []Finding {
	if len(flows) == 0 {
		return fs
	}
	told := map[string]bool{}
	for _, w := range e.know.Told() {
		f := wayOf(w)
		told[f.key()], told[f.harm()] = true, true
	}
	for i := range fs {
		told[fs[i].key()], told[fs[i].harm()] = true, true
	}
	calls := sync.OnceValue(e.bringings) // mostly, nothing is left to tell
	for _, f := range flows {
		if !f.tells() || told[f.key()] || f.Label == rows.Model && told[f.harm()] || !f.manyPackages() {
			continue
		}
		var at site
		var ok, gated bool
		if ofTools(f.Label) {
			at, ok, gated = e.bringsAt(calls(), f.Flow)
		}
		if !ok && !gated && f.called {
			at, ok = e.setsUp(calls(), f.Flow)
		}
		if ok {
			fs = append(fs, Finding{Flow: f.Flow, Pos: at.pos, End: at.end})
		}
	}
	return fs
}

// tells reports whether the flow matters where a package only puts others together: what tools do, or what becomes a
// part of a prompt, as the package that asks the model may stand behind an interface, too.
func (f *Flow) tells() bool {
	return ofTools(f.Label) || f.To.Kind == Sink && f.Target.Prompt()
}

// ofTools reports whether tools get what has the label from the model, or may answer with it.
func ofTools(l rows.Label) bool {
	return l == rows.Model || l.Confidential()
}

// key tells flows apart by where they begin and end.
func (f *Flow) key() string {
	if len(f.Steps) == 0 {
		return ""
	}
	return f.Steps[0].Where + " " + f.Steps[len(f.Steps)-1].Where + " " + string(f.Target)
}

// harm tells apart where what the model says ends: which part of its answer that is, says little.
func (f *Flow) harm() string {
	if len(f.Steps) == 0 || f.Label != rows.Model {
		return ""
	}
	return f.Steps[len(f.Steps)-1].Where + " " + string(f.Target)
}

// manyPackages reports whether a flow leads through more than one package.
func (f *Flow) manyPackages() bool {
	return slices.ContainsFunc(f.Steps, func(s Step) bool { return gopath.Dir(s.Where) != gopath.Dir(f.Steps[0].Where) })
}

// toldOf returns the ways of the findings of a package, sorted.
func toldOf(pkg string, fs []Finding) []string {
	var out []string
	for i := range fs {
		if f := &fs[i]; f.tells() {
			words := []string{pkg, string(f.Target), strconv.FormatUint(uint64(f.Cure.Settled()), 10), string(f.Label)}
			for _, s := range f.Steps {
				words = append(words, s.Where)
			}
			out = append(out, strings.Join(words, " "))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// wayOf returns what toldOf wrote down of a flow, whose home is the package that has told it.
func wayOf(told string) *Flow {
	words := strings.Fields(told)
	f := &Flow{}
	if len(words) > 4 {
		cure, _ := strconv.ParseUint(words[2], 10, 64)
		f.home, f.Target, f.Cure, f.Label = words[0], rows.Target(words[1]), rows.Cure(cure), rows.Label(words[3])
		for _, where := range words[4:] {
			f.Steps = append(f.Steps, Step{Where: where})
		}
	}
	return f
}

// arrival returns the steps of a way in the package in which it ends.
func arrival(way []Step) []Step {
	i := len(way)
	for i > 0 && gopath.Dir(way[i-1].Where) == gopath.Dir(way[len(way)-1].Where) {
		i--
	}
	return way[i:]
}

// joinsAlike reports whether the package in which a flow ends joins the text of others with instructions, and has told
// another one that goes the same way there.
func joinsAlike(f, g *Flow) bool {
	end := arrival(f.Steps)
	return len(end) > 0 && g.home == gopath.Dir(end[0].Where) && f.Target == rows.Turn && g.Target == rows.Turn && !ofTools(f.Label) && !ofTools(g.Label) &&
		slices.ContainsFunc(end, func(s Step) bool { return s.Text == joinedWith }) &&
		slices.EqualFunc(end, arrival(g.Steps), func(a, b Step) bool { return a.Where == b.Where })
}

// withoutDetours drops findings that end in another package, and go the way of another one, with a detour: of this
// package, or of one that it imports and that has told it. It also drops those of text that is joined with
// instructions where that package has told so of what comes from elsewhere: what a record holds, many have put there,
// and who joins it cures all.
func (e *engine) withoutDetours(fs []Finding) []Finding {
	apart := func(f Finding) bool { n := len(f.Steps); return n > 1 && !f.Steps[n-1].Pos.IsValid() }
	if !slices.ContainsFunc(fs, apart) {
		return fs // mostly: what others have told need not be read
	}
	told, sent, own := map[string][]*Flow{}, map[string][]*Flow{}, map[string][]*Finding{}
	for _, w := range e.know.Told() {
		f := wayOf(w)
		told[f.key()] = append(told[f.key()], f)
		if n := len(f.Steps); n > 0 {
			sent[f.Steps[n-1].Where] = append(sent[f.Steps[n-1].Where], f)
		}
	}
	for i := range fs {
		own[fs[i].key()] = append(own[fs[i].key()], &fs[i])
	}
	drop := map[*Finding]bool{}
	for i := range fs {
		f := &fs[i]
		if !apart(*f) {
			continue
		}
		around := func(g *Flow) bool {
			cure := g.Cure.Settled()
			if f.Target.Prompt() {
				cure &^= rows.Confirmed
			}
			return implies(cure, f.Cure.Settled()) && detour(g.Steps, f.Steps)
		}
		arrives := func(g *Flow) bool {
			return implies(g.Cure.Settled(), f.Cure.Settled()) && joinsAlike(&f.Flow, g)
		}
		drop[f] = slices.ContainsFunc(told[f.key()], around) ||
			slices.ContainsFunc(sent[f.Steps[len(f.Steps)-1].Where], arrives) ||
			slices.ContainsFunc(own[f.key()], func(g *Finding) bool {
				return e.where(g.Pos) != e.where(f.Pos) && g.Label == f.Label && g.What == f.What && around(&g.Flow) &&
					(len(g.Steps) < len(f.Steps) || g.Pos < f.Pos)
			})
	}
	out := fs[:0:0]
	for i := range fs {
		if !drop[&fs[i]] {
			out = append(out, fs[i])
		}
	}
	return out
}

// A bringing is a call of a function of another package of the program's.
type bringing struct {
	file  string // "import/path/file.go" of the function
	line  int
	at    site
	gated bool
	tools bool // it returns tools, or adds them to what it is handed
}

// bringings returns those calls, in the order of the source.
func (e *engine) bringings() []bringing {
	var out []bringing
	units := map[*ssa.Function]*unit{}
	for instr := range e.Instructions() {
		call, ok := instr.(*ssa.Call)
		if !ok {
			continue
		}
		f := ir.Method(&call.Call)
		if f == nil || call.Call.IsInvoke() || f.Pkg() == nil || f.Pkg() == e.Pkg || !e.know.Own(f.Pkg()) {
			continue
		}
		p := e.Fset.Position(f.Pos())
		top := ir.Unit(call.Parent())
		if units[top] == nil {
			units[top] = bareUnit(e, top)
		}
		pos, end := e.Range(call.Pos())
		out = append(out, bringing{
			objmatch.Path(f.Pkg()) + "/" + gopath.Base(strings.ReplaceAll(p.Filename, `\`, "/")), p.Line, site{pos, end}, units[top].gated(call) || units[top].asksAroundWhat(call), e.returnsTools(f) || e.fillsRegistry(f),
		})
	}
	slices.SortStableFunc(out, func(a, b bringing) int { return int(a.at.pos) - int(b.at.pos) })
	return out
}

// returnsTools reports whether a function returns a value, or a list, of an interface of the program's.
func (e *engine) returnsTools(f *types.Func) bool {
	for v := range f.Signature().Results().Variables() {
		t := v.Type()
		if c, ok := t.Underlying().(interface{ Elem() types.Type }); ok {
			t = c.Elem()
		}
		if i, ok := t.Underlying().(*types.Interface); ok && i.NumMethods() > 0 && e.own(t) != nil {
			return true
		}
	}
	return false
}

// fillsRegistry reports whether a function is handed a value that a third package of the program's declares, which
// it can add to.
func (e *engine) fillsRegistry(f *types.Func) bool {
	for v := range f.Signature().Params().Variables() {
		if t := e.own(v.Type()); t == nil || t.Obj().Pkg() == f.Pkg() {
			continue
		}
		switch v.Type().Underlying().(type) {
		case *types.Pointer, *types.Map, *types.Interface:
			return true
		}
	}
	return false
}

// bringsAt returns the call that brings what a flow leads through: of the function that is declared last
// before a step of it. It is not told where a person may be asked about the calls.
func (e *engine) bringsAt(calls []bringing, f Flow) (at site, ok, gated bool) {
	for _, s := range f.ofTools() {
		file, number, _ := strings.Cut(s.Where, ":")
		line, err := strconv.Atoi(number)
		if err != nil {
			continue
		}
		last := 0
		for _, c := range calls {
			if c.tools && c.file == file && c.line <= line {
				last = max(last, c.line)
			}
		}
		open := false
		for _, c := range calls {
			if !c.tools || c.file != file || c.line != last || c.gated {
				continue
			}
			open = true
			if !ok {
				at, ok = c.at, true
			}
		}
		if last > 0 && !open {
			return site{}, false, true
		}
	}
	return at, ok, false
}

// ofTools returns the steps of a flow that are not of the package at its other end, which talks to Claude, those nearest
// to what the tools do first.
func (f *Flow) ofTools() []Step {
	way := slices.Clone(f.Steps)
	if f.Label == rows.Model {
		slices.Reverse(way)
	}
	agent := gopath.Dir(way[len(way)-1].Where)
	if agent == gopath.Dir(way[0].Where) {
		return way
	}
	return slices.DeleteFunc(way, func(s Step) bool { return gopath.Dir(s.Where) == agent })
}

// setsUp returns where the package calls the one that has the tools which a flow leads through, or imports it: the
// tools are in a registry that is nobody's, to which a package adds its own when it is set up. It is the last call,
// and not told where a person may be asked about one of them.
func (e *engine) setsUp(calls []bringing, f Flow) (at site, ok bool) {
	for _, s := range f.ofTools() {
		pkg := gopath.Dir(s.Where)
		for _, c := range calls {
			if gopath.Dir(c.file) != pkg {
				continue
			}
			if c.gated {
				return site{}, false
			}
			at, ok = c.at, true
		}
		if ok {
			return at, true
		}
		if at, ok = e.importOf(pkg); ok {
			return at, true
		}
	}
	return site{}, false
}

// importOf returns where the package imports another one for nothing but what it does when it is initialized.
func (e *engine) importOf(pkg string) (at site, ok bool) {
	for _, file := range e.Files {
		for _, spec := range file.Imports {
			if name, err := strconv.Unquote(spec.Path.Value); err == nil && name == pkg && spec.Name != nil && spec.Name.Name == "_" {
				return site{spec.Pos(), spec.End()}, true
			}
		}
	}
	return site{}, false
}
