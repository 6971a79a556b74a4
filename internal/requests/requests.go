// Package requests finds the requests that a program sends to Claude without max_tokens.
//
// # How
//
// From each call that sends a request, the field is traced backwards to where it was written:
// through the control flow to the last assignment on every way (trace.go), into what callees return
// and do to what they are given a pointer to (calls.go), and, where it is a caller who decides, to
// the callers, from package to package by summaries. What remains is a set of gaps (gaps.go): the
// places where a request begins to exist whose field nothing sets on some way to Claude.
//
// JSON that a program posts itself is traced in the same way, from the body of the HTTP request
// to the struct, map or text behind it (wire.go).
//
// # What is missed
//
// Where the package does not show what writes the field, it is taken to be set: by functions of
// libraries that are given a pointer, by decoders and flags, by whoever holds a pointer that was
// stored elsewhere, by closures that may have run.
package requests

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// A Summary is what callers in other packages need to know of one function. A function without a
// summary sends nothing that its callers choose; what it returns, and what it was given a pointer
// to, is taken to be complete.
type Summary struct {
	Func    string // as objmatch.Func names it
	Sends   []Sent
	Returns []Gap // by result
	Leaves  []Gap // by parameter, of what it refers to
	Feeds   []Feed
	Owed    []Owed // of an interface's method
}

// A Feed says that a function calls the func value in a parameter of its own with what an HTTP request
// says.
type Feed struct {
	Param int
	Arg   int // of the func value
}

// Sent is a part of a parameter that is sent as max_tokens.
type Sent struct {
	Param   int // the receiver being 0
	Path    string
	Address int // parameter that holds the address to which it is sent, -1 for none
	Way     []Step
	Default bool // what sends it puts a default in its place
	Number  bool // it is a number that is put into the request
	Remote  bool // it must not be a remote party's number without a bound
	Dynamic bool // an interface stands between, so that something else may be called
}

// A Gap says how part of a parameter or a result may be missing: left out at Where, or, if that is
// "", by a parameter.
type Gap struct {
	Index     int
	Path      string
	Where     string
	Field     string // what is left out there
	Number    bool   // it is a number that is put into the request
	Remote    bool   // it is not missing, but a remote party's number without a bound
	Param     int
	ParamPath string
}

// A Step is one place on the way of a request.
type Step struct {
	Where string    // "import/path/file.go:12"
	Text  string    // what happens there
	Pos   token.Pos // NoPos where the place lies in another package
}

// An Unlimited is a request without max_tokens.
type Unlimited struct {
	Pos, End token.Pos         // where it begins, or where it is handed on if that is in another package
	Literal  *ast.CompositeLit // what lacks it: the request, a part of it, or nil
	Type     types.Type        // of Literal
	Field    string            // what is not set: a field, max_tokens for JSON, "" for a variable
	Number   bool              // max_tokens is set, but from a number, Field, that is still 0
	Way      []Step            // to the call that sends it
	Default  bool              // what sends it puts a default in its place
	Remote   bool              // max_tokens is a number that a remote party chooses, without a bound
}

// A Result is what Analyze found in one package.
type Result struct {
	Unlimited []Unlimited // sorted by position
	Summaries []Summary   // of the package's functions, sorted by Func
	// Posts are the calls that make an HTTP request to the Messages API.
	Posts map[ssa.CallInstruction]bool
	// Others are the calls of a library of many models that name one which is not Claude.
	Others map[ssa.CallInstruction]bool
	// Served says that clients of OpenAI's API talk to Claude.
	Served bool
}

// Analyze finds the requests of a package. deps returns the summary of a function of another
// package, or nil, sources where text comes from. What clients of OpenAI's API send is a request to Claude where served says so. Of what is found in a
// dependency, only those who use it can be told.
func Analyze(p *ir.Program, deps func(*types.Func) *Summary, sources Sources, served, dependency bool) *Result {
	a := &analysis{
		Program: p, deps: deps, sources: sources, served: served, dependency: dependency, syntax: newSyntax(p),
		closures: map[*ssa.Function]*ssa.MakeClosure{},
		methods:  map[*ssa.Function][]*ssa.MakeClosure{},
		stores:   map[any][]*ssa.Store{},
		parts:    map[part]gaps{},
		sent:     map[*ssa.Function][]Sent{},
		demanded: map[demand]bool{},
		owed:     map[string][]Owed{},
		fed:      map[*ssa.Function][]feeding{},
		behind:   map[*types.Func]standIn{},
		found:    map[token.Pos]bool{},
		others:   map[ssa.CallInstruction]bool{},
	}
	a.index()
	a.search()
	a.settle()
	res := &Result{Unlimited: a.unlimited, Summaries: a.summaries(), Posts: a.posts(), Others: a.others, Served: served}
	slices.SortStableFunc(res.Unlimited, func(x, y Unlimited) int { return cmp.Compare(x.Pos, y.Pos) })
	return res
}

// An analysis is the state of the search in one package.
type analysis struct {
	*ir.Program
	deps       func(*types.Func) *Summary
	sources    Sources
	served     bool
	syntax     *syntax
	dependency bool
	closures   map[*ssa.Function]*ssa.MakeClosure
	methods    map[*ssa.Function][]*ssa.MakeClosure // the values that are made of a method
	stores     map[any][]*ssa.Store                 // by field, global and local variable
	altered    bool                                 // options replace or complete the body of requests, whichever

	parts     map[part]gaps
	owed      map[string][]Owed // by the name of the method
	fed       map[*ssa.Function][]feeding
	behind    map[*types.Func]standIn
	pending   []sending
	demanded  map[demand]bool
	sent      map[*ssa.Function][]Sent
	unlimited []Unlimited
	found     map[token.Pos]bool
	others    map[ssa.CallInstruction]bool // see Result
}

// A sending is a value that some instruction sends, or hands to a function that does.
type sending struct {
	instr   ssa.CallInstruction
	arg     int
	method  *ssa.MakeClosure // the method value whose receiver it is, instead of an argument of a call
	path    string
	address ssa.Value // what chooses where it is sent, or nil
	way     []Step
	dflt    bool
	number  bool
	remote  bool
	dynamic bool
	owing   *owing    // what it is, where an interface is called of which nothing is known
	later   bool      // it is sent some time after instr, or after method was made
	inner   token.Pos // where the request is sent in what a func value holds that instr calls, if it does
}

func (s sending) pos() token.Pos {
	if s.method != nil {
		return s.method.Pos()
	}
	return s.instr.Common().Pos()
}

// A demand is a part of a parameter that callers have to set.
type demand struct {
	fn      *ssa.Function
	index   int
	path    string
	address int // parameter that holds the address, or -1
	dflt    bool
	number  bool
	remote  bool
	dynamic bool
	later   bool
	owing   *owing
}

// index notes what closures capture, what is stored where, and whether options set max_tokens.
func (a *analysis) index() {
	for _, f := range a.Funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case *ssa.MakeClosure:
					f := instr.Fn.(*ssa.Function)
					a.closures[f] = instr
					if ir.Bound(f) {
						a.methods[ir.Target(f)] = append(a.methods[ir.Target(f)], instr)
					}
				case *ssa.Store:
					if c := cellOf(instr.Addr); c != nil {
						a.stores[c] = append(a.stores[c], instr)
					}
				case *ssa.Call:
					a.altered = a.altered || altersBody(&instr.Call) && !a.optionOfSend(instr)
				}
			}
		}
	}
}

// altersBody reports whether the call makes an option that sets max_tokens or the whole body.
func altersBody(call *ssa.CallCommon) bool {
	m := ir.Method(call)
	if !claudeapi.SetsBody(m) {
		return false
	}
	if m.Name() != "WithJSONSet" {
		return true
	}
	key, known := text(call.Args[0])
	return !known || strings.HasPrefix(key, "max_tokens")
}

// optionOfSend reports whether an option is given to nothing but one call that sends a request.
func (a *analysis) optionOfSend(option *ssa.Call) bool {
	for _, f := range a.Funcs {
		if f != option.Parent() {
			continue
		}
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok {
					if s, ok := a.sendOf(call); ok && slices.Contains(options(call, s), ssa.Value(option)) {
						return true
					}
				}
			}
		}
	}
	return false
}

// options returns the options that are given to a call one by one.
func options(call ssa.CallInstruction, s claudeapi.Send) []ssa.Value {
	if args := ir.Args(call.Common()); s.Options > 0 && s.Options < len(args) {
		return variadic(args[s.Options])
	}
	return nil
}

// search finds every request that is sent, then asks the callers of what sends what it was given.
func (a *analysis) search() {
	for _, f := range a.Funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case ssa.CallInstruction:
					a.pending = append(a.pending, a.sendings(instr)...)
				case *ssa.MakeClosure:
					a.pending = append(a.pending, a.methodValue(instr)...)
				}
			}
		}
	}
	for len(a.pending) > 0 {
		s := a.pending[0]
		a.pending = a.pending[1:]
		a.follow(s)
	}
}

// sendings returns what a call sends.
func (a *analysis) sendings(call ssa.CallInstruction) []sending {
	m := ir.Method(call.Common())
	args := ir.Args(call.Common())
	if s, ok := a.sendOf(call); ok {
		if s.MaxTokens == "" || s.Request >= len(args) || a.altered || a.completed(call, s) || !a.asksClaude(args[s.Request], s, call) {
			return nil
		}
		way := []Step{a.step(call, "sent by "+sender(m))}
		return both(sending{instr: call, arg: s.Request, path: s.MaxTokens, way: way, dflt: s.Default})
	}
	if body, address, ok := a.posted(call); ok {
		s := sending{instr: call, arg: body, path: json, way: []Step{a.step(call, "posted by "+short(m))}}
		if address != nil {
			s.address = address
		}
		return both(s)
	}
	a.feedings(call, m, args)
	out := a.owings(call, args)
	for _, m := range a.elsewhere(call) {
		sum := a.deps(m)
		if sum == nil {
			continue
		}
		shift := 0
		if ir.Method(call.Common()) == nil && m.Signature().Recv() != nil {
			shift = 1 // the receiver is bound
		}
		for _, sent := range sum.Sends {
			sent.Param -= shift
			if sent.Param < 0 || sent.Param >= len(args) {
				continue
			}
			s := sending{
				instr: call, arg: sent.Param, path: sent.Path, number: sent.Number, remote: sent.Remote,
				way: append([]Step{a.step(call, "passed to "+short(m))}, sent.Way...), dflt: sent.Default, dynamic: sent.Dynamic || call.Common().IsInvoke(),
			}
			if sent.Address >= shift && sent.Address-shift < len(args) {
				s.address = args[sent.Address-shift]
			}
			out = append(out, s)
		}
	}
	return out
}

// methodValue returns what a value sends that is made of a method of another package: a part of its receiver.
func (a *analysis) methodValue(made *ssa.MakeClosure) (out []sending) {
	f := made.Fn.(*ssa.Function)
	m, ok := f.Object().(*types.Func)
	if !ok || !ir.Bound(f) || m.Pkg() == a.Pkg || types.IsInterface(m.Signature().Recv().Type()) {
		return nil
	}
	sum := a.deps(m)
	if sum == nil {
		return nil
	}
	for _, sent := range sum.Sends {
		if sent.Param == 0 && sent.Address < 0 {
			step := Step{Where: a.where(made.Pos()), Text: "handed on with " + short(m), Pos: made.Pos()}
			out = append(out, sending{
				method: made, path: sent.Path, number: sent.Number, remote: sent.Remote,
				way: append([]Step{step}, sent.Way...), dflt: sent.Default, dynamic: sent.Dynamic, later: true,
			})
		}
	}
	return out
}

// elsewhere returns the functions of other packages and the methods of interfaces that a call names, or that a func
// value is that it calls.
func (a *analysis) elsewhere(call ssa.CallInstruction) []*types.Func {
	var out []*types.Func
	add := func(m *types.Func) {
		recv := m.Signature().Recv()
		if m.Pkg() != a.Pkg || recv != nil && types.IsInterface(recv.Type()) {
			out = append(out, m)
		}
	}
	if m := ir.Method(call.Common()); m != nil {
		add(m)
		return out
	}
	for _, f := range a.Callees(call) {
		if m, ok := f.Object().(*types.Func); ok {
			add(m)
		}
	}
	return out
}

// sendOf returns what a call sends: by a method of a client, by one of an interface that stands before it, or by
// a func value that may be the method of a client.
func (a *analysis) sendOf(call ssa.CallInstruction) (claudeapi.Send, bool) {
	m := ir.Method(call.Common())
	if s, ok := claudeapi.SendOf(m); ok {
		return s, true
	}
	if call.Common().IsInvoke() {
		b, known := a.behind[m]
		if !known {
			if len(a.Implementations(m)) == 0 { // which may complete the request
				b.send, b.ok = claudeapi.SendBehind(m)
			}
			a.behind[m] = b
		}
		return b.send, b.ok
	}
	if m != nil {
		return claudeapi.Send{}, false
	}
	for _, f := range a.Callees(call) {
		if obj, ok := f.Object().(*types.Func); ok {
			if s, ok := claudeapi.SendOf(obj); ok && s.Request > 0 && obj.Signature().Recv() != nil {
				s.Request-- // the receiver is bound
				s.Options = max(s.Options-1, 0)
				return s, true
			}
		}
	}
	return claudeapi.Send{}, false
}

// A standIn is what the method of an interface stands for.
type standIn struct {
	send claudeapi.Send
	ok   bool
}

// sender names what a call sends by.
func sender(m *types.Func) string {
	if m == nil {
		return "a func value"
	}
	return short(m)
}

// both returns what asks whether max_tokens is missing, and what asks whether it is remote.
func both(s sending) []sending {
	remote := s
	remote.remote, remote.dflt = true, false
	return []sending{s, remote}
}

// completed reports whether an option sets max_tokens, or the runner that the call makes is given it
// later.
func (a *analysis) completed(call ssa.CallInstruction, s claudeapi.Send) bool {
	for _, o := range options(call, s) {
		if made, ok := o.(*ssa.Call); ok && altersBody(&made.Call) {
			return true
		}
	}
	if v := call.Value(); v != nil && s.Runner {
		for _, b := range v.Parent().Blocks {
			for _, instr := range b.Instrs {
				if st, ok := instr.(*ssa.Store); ok {
					if addr := rootOf(st.Addr); addr.Value == v && strings.HasSuffix(addr.path, s.MaxTokens) {
						return true
					}
				}
			}
		}
	}
	return false
}

// asksClaude reports whether the request names a model of Claude, where the call serves others too.
func (a *analysis) asksClaude(request ssa.Value, s claudeapi.Send, call ssa.CallInstruction) bool {
	if s.Model == "" {
		return true
	}
	if !a.served && claudeapi.IsCompatible(objmatch.Path(ir.Method(call.Common()).Pkg())) {
		a.others[call] = true
		return false
	}
	r := rootOf(request)
	for _, b := range call.Parent().Blocks {
		for _, instr := range b.Instrs {
			st, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			if addr := rootOf(st.Addr); addr.Value != r.Value || addr.path != r.path+s.Model {
				continue
			}
			model := st.Val
			if made, ok := model.(*ssa.Call); ok && len(made.Call.Args) == 1 {
				model = made.Call.Args[0] // aws.String
			}
			if alloc, ok := model.(*ssa.Alloc); ok && len(a.stores[alloc]) == 1 {
				model = a.stores[alloc][0].Val // &name
			}
			if name := strings.Join(a.texts(model, 0), " "); !strings.Contains(name, hole) && !strings.Contains(name, "claude") {
				a.others[call] = true
				return false
			}
		}
	}
	return true
}

// follow reports the gaps of what is sent that begin in this package, and asks the callers for the
// others.
func (a *analysis) follow(s sending) {
	var address *ssa.Parameter
	if s.address != nil {
		param, ok := a.messagesAddress(s.address)
		if !ok {
			return
		}
		address = param
	}
	for _, g := range a.lacks(s) {
		if s.remote && g.fn != nil && ir.RPCRequest(g.fn) == g.index {
			g.fn = nil
		}
		if s.remote && !g.number {
			g.pos = cmp.Or(s.inner, s.pos())
		}
		g.number = g.number || s.number || s.path == ""
		if never := a.neverSet(s, g); len(never) > 0 && address == nil {
			told := false
			for _, n := range never {
				n.number = n.number || g.number
				if n.fn == nil {
					a.report(s, n)
					told = true
				} else {
					a.demand(demand{n.fn, n.index, n.path, -1, s.dflt, n.number, false, s.dynamic, s.later, s.owing}, s)
				}
			}
			if told {
				continue
			}
		}
		switch {
		case g.fn == nil:
			if address == nil {
				a.report(s, g)
			}
		case address == nil:
			a.demand(demand{g.fn, g.index, g.path, -1, s.dflt, g.number, s.remote, s.dynamic, s.later, s.owing}, s)
		case address.Parent() == g.fn:
			a.demand(demand{g.fn, g.index, g.path, slices.Index(g.fn.Params, address), s.dflt, g.number, s.remote, s.dynamic, s.later, s.owing}, s)
		}
	}
}

// lacks returns how what is sent may be missing, or remote.
func (a *analysis) lacks(s sending) (out gaps) {
	var v ssa.Value
	var at ssa.Instruction
	if s.method != nil {
		v, at = s.method.Bindings[0], s.method
	} else {
		args := ir.Args(s.instr.Common())
		if s.arg >= len(args) || s.path == "" && a.literal(a.syntax.arg(s.instr, s.arg)) {
			return nil
		}
		v, at = args[s.arg], s.instr
	}
	if !s.later {
		return a.gaps(v, s.path, at, s.remote)
	}
	// Whatever is done until the function ends may be done before it is sent, and what others then hold they may
	// complete.
	if first, _ := element(s.path); exported(first) && leaves(rootOf(v).Value, at.Parent()) {
		return nil
	}
	for _, b := range at.Parent().Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || !at.Block().Dominates(b) || failed(ret) {
			continue
		}
		out = out.join(a.gaps(v, s.path, ret, s.remote))
	}
	return out
}

// leaves reports whether a function returns a value, or puts it where others find it.
func leaves(v ssa.Value, f *ssa.Function) bool {
	is := func(x ssa.Value) bool { return rootOf(x).Value == v }
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Return:
				if slices.ContainsFunc(instr.Results, is) {
					return true
				}
			case *ssa.Store:
				if _, variable := instr.Addr.(*ssa.Alloc); !variable && refers(instr.Val.Type()) && is(instr.Val) {
					return true
				}
			case *ssa.MapUpdate:
				if is(instr.Value) {
					return true
				}
			case *ssa.Send:
				if is(instr.X) {
					return true
				}
			}
		}
	}
	return false
}

// exported reports whether the element of a path is an exported field.
func exported(element string) bool {
	return strings.HasPrefix(element, ".") && token.IsExported(element[1:])
}

// Bounds on how a request is followed: through how many functions, and how many fields deep.
const (
	maxWay    = 12
	maxFields = 8
)

// winds reports whether a path leads through more fields than is followed, or through one twice: from layer to
// layer of things that all hold others of their kind.
func winds(path string) bool {
	fields := strings.Split(path, ".")[1:]
	n := len(fields)
	slices.Sort(fields)
	return n > maxFields || len(slices.Compact(fields)) < n
}

// demand asks the callers of a function for what it sends of a parameter.
func (a *analysis) demand(d demand, s sending) {
	if a.demanded[d] || len(s.way) > maxWay || winds(d.path) {
		return
	}
	a.demanded[d] = true
	if d.owing == nil {
		a.sent[d.fn] = append(a.sent[d.fn], Sent{
			Param: d.index, Path: d.path, Address: d.address, Way: foreign(s.way),
			Default: d.dflt, Number: d.number, Remote: d.remote, Dynamic: d.dynamic,
		})
	}
	if d.remote {
		a.fromFeeds(d, s)
	}
	for _, call := range a.Callers(d.fn) {
		index, inner := d.index, token.NoPos
		if ir.Method(call.Common()) == nil { // of a func value, whose receiver is bound
			if a.completes(call, d) {
				continue
			}
			index -= bound(call, d.fn)
			inner = s.pos()
		}
		if index < 0 {
			continue
		}
		next := sending{
			instr: call, arg: index, owing: d.owing, inner: inner, path: d.path, number: d.number, remote: d.remote,
			way: append([]Step{a.step(call, "passed to "+name(d.fn))}, s.way...), dflt: d.dflt, dynamic: d.dynamic || call.Common().IsInvoke(), later: d.later,
		}
		if args := ir.Args(call.Common()); d.address >= 0 && d.address < len(args) {
			next.address = args[d.address]
		}
		a.pending = append(a.pending, next)
	}
	if d.index == 0 && d.address < 0 {
		for _, made := range a.methods[d.fn] {
			step := Step{Where: a.where(made.Pos()), Text: "handed on with " + name(d.fn), Pos: made.Pos()}
			a.pending = append(a.pending, sending{
				method: made, owing: d.owing, path: d.path, number: d.number, remote: d.remote,
				way: append([]Step{step}, s.way...), dflt: d.dflt, dynamic: d.dynamic, later: true,
			})
		}
	}
}

// report notes a request that is sent without max_tokens, once.
func (a *analysis) report(s sending, at gap) {
	if s.owing != nil {
		a.owe(s, at)
		return
	}
	u := Unlimited{Field: at.field, Number: at.number, Way: s.way, Default: s.dflt, Remote: s.remote}
	pos := at.pos
	if !pos.IsValid() {
		pos = s.pos()
		if at.where != "" {
			u.Way = append([]Step{{Where: at.where, Text: "made without it"}}, u.Way...)
		}
	}
	if a.found[pos] || s.dynamic && a.InTest(pos) {
		return // a test puts something of its own behind the interface
	}
	a.found[pos] = true
	u.Pos, u.End = a.Range(pos)
	if lit := a.syntax.literals[pos]; lit != nil {
		u.Literal, u.Type = lit, a.Info.TypeOf(lit)
		request := a.request(lit)
		u.Pos, u.End = request.Pos(), request.End()
	}
	a.unlimited = append(a.unlimited, u)
}

// step describes a call.
func (a *analysis) step(call ssa.CallInstruction, text string) Step {
	pos := call.Common().Pos()
	return Step{Where: a.where(pos), Text: text, Pos: pos}
}

func (a *analysis) where(pos token.Pos) string {
	p := a.Fset.Position(pos)
	file := p.Filename[strings.LastIndexAny(p.Filename, `/\`)+1:]
	return fmt.Sprintf("%s:%d", path.Join(objmatch.Path(a.Pkg), file), p.Line)
}

// name returns how a reader of the source knows a function.
func name(f *ssa.Function) string {
	if m, ok := f.Object().(*types.Func); ok {
		return short(m)
	}
	return "a func value"
}

// short returns "F" or "T.F".
func short(m *types.Func) string {
	if recv := m.Signature().Recv(); recv != nil {
		if named := objmatch.Named(recv.Type()); named != nil {
			return named.Obj().Name() + "." + m.Name()
		}
	}
	return m.Name()
}

// lastField returns the name of the field at the end of a path, max_tokens for JSON.
func lastField(path string) string {
	i := strings.LastIndexAny(path, ".[{")
	if i < 0 || path[i] == '.' {
		name, _, _ := strings.Cut(path[i+1:], "|")
		return name
	}
	return "max_tokens"
}

// foreign returns the steps as another package sees them.
func foreign(steps []Step) []Step {
	out := slices.Clone(steps)
	for i := range out {
		out[i].Pos = token.NoPos
	}
	return out
}
