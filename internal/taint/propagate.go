package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/rows"
)

// An origin is where text at a place may come from.
type origin struct {
	kind  EndKind
	fn    *ssa.Function // of a Param, a Callback and a Made
	index int
	arg   int    // of a Callback and a Made
	name  string // of a Cell
	path  path   // which part of the Param, Cell, Callback or Made it is
	deep  bool   // that part and everything below it

	// Of a Source:
	label rows.Label
	what  string
	pos   token.Pos
	steps []Step
	cure  rows.Cure
	at    site // where it is given to a cell, if it is
	when  When // see onlyWhen

	hindsight bool // see Flow

	kept string // see keptBy
}

// originKey is what tells origins apart.
type originKey struct {
	kind       EndKind
	fn         *ssa.Function
	index, arg int
	name       string
	path       path
	deep       bool
	label      rows.Label
	what       string
	pos        token.Pos
	cure       rows.Cure
	kept       string
	when       When
}

func (o *origin) key() originKey {
	return originKey{o.kind, o.fn, o.index, o.arg, o.name, o.path, o.deep, o.label, o.what, o.pos, o.cure, o.kept, o.when}
}

// A fact says that text at a place may come from an origin.
type fact struct {
	place
	origin int
	cure   rows.Cure
	prev   *fact // the fact it follows from
	via    *edge
}

type factKey struct {
	place
	origin int
}

// A hit is a fact about text that does harm.
type hit struct {
	fact   *fact
	origin int       // narrowed to what is used
	cure   rows.Cure // of the fact, where it is used
	use    *use
}

// facts are what is known of a unit.
type facts struct {
	origins []origin
	byKey   map[originKey]int
	seen    map[factKey][]rows.Cure
	queue   []*fact
	hits    []hit
	ends    []*fact       // facts about places where flows end
	starts  map[place]int // where model output comes from: its origin
	budget  int           // how many facts there may be

	byRoot map[any][]*fact // the queue; see arrives
}

func (f *facts) init() {
	f.starts = map[place]int{}
	f.byKey = map[originKey]int{}
	f.seen = map[factKey][]rows.Cure{}
}

func (f *facts) intern(o origin) int {
	k := o.key()
	i, ok := f.byKey[k]
	if !ok {
		i = len(f.origins)
		f.origins = append(f.origins, o)
		f.byKey[k] = i
	}
	return i
}

// seed says that text at p comes from o. Of the reads of the same model output, the first one tells.
func (f *facts) seed(p place, o origin) {
	if o.kind == Source && o.label == rows.Model && !o.hindsight {
		if i, ok := f.starts[p]; !ok {
			f.starts[p] = f.intern(o)
		} else if f.origins[i].what == o.what && implies(f.origins[i].cure, o.cure) {
			return
		}
	}
	f.add(&fact{place: p, origin: f.intern(o), cure: o.cure})
}

// retold reports whether a read of its own tells of the part of model output that lies at a path.
func (f *facts) retold(n *fact, at path) bool {
	if o := &f.origins[n.origin]; o.kind != Source || o.label != rows.Model {
		return false
	}
	for end := len(n.path); end <= len(at); end = segmentEnd(at, end) {
		i, ok := f.starts[place{n.root, at[:end]}]
		if ok && i != n.origin && implies(f.origins[i].cure, n.cure) {
			return true
		}
		if end == len(at) {
			break
		}
	}
	return false
}

// add queues a fact unless a stronger one is known: one to which less has been done that helps.
func (f *facts) add(n *fact) {
	k := factKey{n.place, n.origin}
	old := f.seen[k]
	for _, c := range old {
		if implies(c, n.cure) {
			return
		}
	}
	if len(old) >= 8 || len(f.queue) >= f.budget {
		return
	}
	f.seen[k] = append(old, n.cure)
	f.queue = append(f.queue, n)
}

// implies reports whether text marked a is at least as harmful as text marked b: marks do not help,
// and Mixed stands for all of them.
func implies(a, b rows.Cure) bool {
	return a&^b&^rows.Marks == 0 && (a&rows.Mixed != 0 || b&rows.Marks&^a == 0)
}

// narrow returns the origin of the part of it that more selects.
func (f *facts) narrow(i int, more path) int {
	o := f.origins[i]
	if more == "" || o.kind == Source || o.deep {
		return i
	}
	o.path += more
	if short := bounded(o.path); short != o.path {
		o.path, o.deep = short, true
	}
	return f.intern(o)
}

// deepen returns the origin together with everything below it.
func (f *facts) deepen(i int) int {
	o := f.origins[i]
	if o.kind == Source || o.deep {
		return i
	}
	o.deep = true
	return f.intern(o)
}

// propagate applies the edges until nothing changes.
func (u *unit) propagate() {
	for i := 0; i < len(u.queue); i++ {
		n := u.queue[i]
		if u.final(n) && (n.prev != nil || !u.libraryVars[n.root]) { // who else mentions those has it from there, too
			u.ends = append(u.ends, n)
			if _, isCell := n.root.(cell); isCell && u.origins[n.origin].kind != Cell {
				continue // what comes out of the cell is joined later
			}
		}
		edges := u.edges[n.root]
		for j := range edges {
			u.follow(n, &edges[j])
		}
		uses := u.uses[n.root]
		for j := range uses {
			s := &uses[j]
			_, more, ok := cut(n.path, s.path)
			o := &u.origins[n.origin]
			if o.kept != "" && o.kept == s.kept || s.named && o.kind != Param {
				continue // that package tells, or applyName
			}
			if ok && (u.retold(n, s.path) || n.setAfter(s.at)) || s.target == rows.Client && n.guessed() {
				continue
			}
			if cure := n.cure | refusedAt(s.roles, n.path, s.path); ok && !cure.Impossible() && !(s.encodes && u.told(n, s.path)) && u.concerns(n, s) {
				u.hits = append(u.hits, hit{n, u.deepen(u.narrow(n.origin, more)), cure, s})
			}
		}
	}
}

// follow applies one edge to one fact.
func (u *unit) follow(n *fact, e *edge) {
	rest, more, ok := cut(n.path, e.from)
	if !ok || e.content && rest == "" || u.closed(n, e, more) {
		return
	}
	cure := n.cure | refusedAt(e.roles, n.path, e.from)
	if !cure.Impossible() {
		cure = cure.Then(e.cure)
	}
	if cure.Impossible() {
		return
	}
	if e.unencoded != nil && excepted(e.unencoded, n.path, e.from) {
		cure |= rows.Unencoded
	}
	hidden := excepted(e.hidden, n.path, e.from)
	if hidden || excepted(e.except, n.path, e.from) && !u.private(n.origin) {
		if !u.persists(n.origin) {
			return
		}
		if cure |= rows.Checked; hidden {
			cure |= rows.Redacted
		}
	}
	next := &fact{place: e.to, origin: u.narrow(n.origin, more), cure: cure, prev: n, via: e}
	if e.deep {
		next.origin = u.deepen(next.origin)
	} else {
		next.path = extend(e.to.path, rest)
	}
	if o := &u.origins[next.origin]; next.cure&rows.InError != 0 && o.kind == Source && o.label != rows.Key {
		return // errors tell of credentials only
	}
	if next.root == n.root && next.path == n.path && next.cure == n.cure {
		return
	}
	u.add(next)
}

// closed reports whether an edge is no way for a fact, more of whose origin it takes.
func (u *unit) closed(n *fact, e *edge, more path) bool {
	o := &u.origins[n.origin]
	return u.retold(n, e.from) ||
		e.encodes && u.told(n, e.from) || // shown by what encodes it
		e.named && o.kind != Param ||
		e.answers && o.kind != Callback || // what the closure itself returns, its summary tells
		o.kept != "" && e.within(o.kept) || // the package that keeps it tells
		u.apart(n.origin, more) ||
		u.otherElement(n, e.from) ||
		n.setAfter(e.at)
}

// within reports whether an edge is of what keeps the text, or of a part of that, or leads back there.
func (e *edge) within(kept string) bool {
	return kept == e.kept || strings.HasSuffix(e.kept, ".") && strings.HasPrefix(kept, e.kept) || e.to.root == any(cell(kept))
}

// setAfter reports whether a fact is about a header that is set only after an instruction.
func (n *fact) setAfter(reads ssa.Instruction) bool {
	return n.via != nil && n.via.sets && tooLate(n.via.at, reads)
}

// tooLate reports whether an instruction that writes to a record never comes before another one that reads it, as
// a request is dumped before it is signed.
func tooLate(writes, reads ssa.Instruction) bool {
	if writes == nil || reads == nil || writes.Parent() != reads.Parent() || writes.Block() == reads.Block() && before(writes, reads) {
		return false
	}
	return !reachable(writes.Block(), succs)[reads.Block()]
}

// concerns reports whether a use is one of what the fact is about, although it was checked: a file
// that the model names is replaced all the same, and a credential is shown.
func (u *unit) concerns(n *fact, s *use) bool {
	hidden := excepted(s.hidden, n.path, s.path)
	if n.cure&rows.Checked == 0 && !hidden && (u.private(n.origin) || !excepted(s.except, n.path, s.path)) {
		return true
	}
	return u.persists(n.origin) && s.target.Persists() && !(s.target == rows.Public && hidden)
}

// persists reports whether it matters where text from an origin goes after it was checked: text that
// may be the model's, or a credential.
func (u *unit) persists(origin int) bool {
	o := &u.origins[origin]
	return o.kind != Source || o.label == rows.Model || o.label == rows.Key
}

// private reports whether no check makes text from an origin acceptable: a secret, or data about a person,
// which who reads it must not have, whatever it looks like.
func (u *unit) private(origin int) bool {
	o := &u.origins[origin]
	return o.kind == Source && (o.label == rows.Secret || o.label == rows.Personal || o.label == rows.Contact)
}

// apart reports whether a part of what an origin names is one of many settings or headers whose name says
// that it is none of those that matter.
func (u *unit) apart(origin int, more path) bool {
	o := &u.origins[origin]
	return o.kind == Source && u.otherSetting(o.label, o.what, more)
}

// otherSetting is apart of a source with the label and what it is.
func (e *engine) otherSetting(label rows.Label, what string, more path) bool {
	headers := what == rows.AllHeaders
	if !headers && !strings.HasPrefix(what, rows.AllSettings) || more == "" || more[0] != '[' {
		return false
	}
	name := more[1 : segmentEnd(more, 0)-1]
	switch {
	case name == "":
		return false
	case name == "#": // their names
		return true
	case label == rows.Key:
		return !e.know.Credential(name)
	case headers:
		return !e.know.SecretSource(rows.Header + " " + name)
	}
	return !e.know.Private(name)
}

// otherElement reports whether a fact is about a credential that was put into a map under a key that is not known, as
// one of several settings, and read is an element whose key says that it is none.
func (u *unit) otherElement(n *fact, read path) bool {
	if o := &u.origins[n.origin]; o.kind != Source || o.label != rows.Key {
		return false
	}
	for i, j := 0, 0; i < len(n.path) && j < len(read); {
		ie, je := segmentEnd(n.path, i), segmentEnd(read, j)
		if name := read[j+1 : je]; n.path[i:ie] == "[]" && strings.HasSuffix(name, "]") && name != "]" && !u.know.Credential(strings.TrimSuffix(name, "]")) {
			return true
		}
		i, j = ie, je
	}
	return false
}

// excepted reports whether what is read, the longer of the two paths, has been validated.
func excepted(except []path, have, read path) bool {
	if len(except) == 0 {
		return false
	}
	at := have
	if len(read) > len(at) {
		at = read
	}
	for _, e := range except {
		if _, more, ok := cut(at, e); ok && more == "" {
			return true
		}
	}
	return false
}

// final reports whether the fact is about a place where a flow may end.
func (u *unit) final(n *fact) bool {
	switch r := n.root.(type) {
	case ret, outcome:
		return true
	case cell:
		o := &u.origins[n.origin]
		return o.kind != Cell || o.name != string(r)
	case callback:
		return r.arg >= 0
	case *ssa.Parameter:
		o := &u.origins[n.origin]
		return !(o.kind == Param && o.fn == r.Parent() && r == r.Parent().Params[o.index]) && writable(r.Type())
	}
	return false
}

// writable reports whether a function can change what its caller sees through a parameter of the
// type.
func writable(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Interface, *types.Chan:
		return true
	}
	return false
}

// where returns the function in which a fact's origin is found, nil if it is none.
func (n *fact) where() *ssa.Function {
	for n.prev != nil {
		n = n.prev
	}
	switch r := n.root.(type) {
	case ssa.Value:
		return r.Parent()
	case writtenBy:
		return r.builder.Parent()
	}
	return nil
}

// way returns the steps by which text came to a fact.
func (u *unit) way(n *fact) []Step {
	var edges []*edge
	first := n
	for ; n != nil; n = n.prev {
		first = n
		if n.via != nil && len(n.via.steps) > 0 {
			edges = append(edges, n.via)
		}
	}
	s := u.origins[first.origin].steps
	for i := len(edges) - 1; i >= 0; i-- {
		if more := edges[i].steps; len(s) == 0 || len(more) != 1 || s[len(s)-1] != more[0] {
			s = steps(s, more)
		}
	}
	return s
}

// A flowKey tells the flows of a unit apart.
type flowKey struct {
	in       *ssa.Function
	from, to End
	deep     bool
	cure     rows.Cure
	label    rows.Label
	target   rows.Target
	site     site
	action   string
	when     When
	closer   string
	guessed  bool
}

// A summarized function with its summary.
type summarized struct {
	fn  *ssa.Function
	sum *Summary
}

// flows reads off what the unit does: the flows between cells, and a summary for each function.
func (u *unit) flows() (global []Flow, sums []summarized) {
	byFn := map[*ssa.Function][]Flow{}
	seen := map[flowKey]bool{}
	emit := func(n *fact, o int, cure rows.Cure, f Flow, in *ssa.Function) {
		// What a function of its own has done, its callers need not know so exactly where text is for the model.
		here := f.To.Kind == Cell || f.To.Kind == Sink && (len(f.Steps) == 1 || !f.Target.Prompt())
		org := &u.origins[o]
		f.From = End{Kind: org.kind, Index: org.index, Arg: org.arg, Name: org.name, Path: org.path}
		f.Deep = f.Deep || org.deep
		if f.Cure = cure.Then(f.Cure); f.Cure.Impossible() {
			return
		}
		// An error tells of credentials only, and what stands beside one in a record is none. What a closure has
		// captured is the same place by another name, and what stands there is of no other place of it.
		same := f.From.Kind == Cell && f.From.Path == f.To.Path
		if end := narrowEnd(f.From.Path); !here && !same && f.Cure&rows.InError == 0 && end < len(f.From.Path) {
			f.From.Path, f.Deep = f.From.Path[:end], true
		}
		if f.To.Kind == Sink && (org.kind == Source && !f.Target.Concerns(org.label) || cure&rows.InError != 0 && f.Target != rows.Public) {
			return
		}
		if f.If.Param > 0 && (org.kind != Param || org.fn != u.fn) {
			if !f.If.unknown() {
				return
			}
			f.If = When{}
		}
		if f.To.Kind == Return && in == u.fn {
			if f.If = org.when; f.If.Param == 0 && n.via != nil {
				f.If = u.onlyWhen(n.via.at)
			}
		}
		if org.kind == Source {
			f.Label, f.What, f.Hindsight = org.label, org.what, org.hindsight
			f.From, f.in = End{Kind: Source}, n.where()
			if !f.site.pos.IsValid() {
				f.site = org.at
			}
		}
		if org.kind == Source || org.kind == Cell {
			f.closer = u.closer(f)
		}
		if in == nil {
			in = org.fn
		}
		// The queue holds the shortest ways first.
		key := flowKey{in, f.From, f.To, f.Deep, f.Cure, f.Label, f.Target, f.site, f.action(), f.If, f.closer, f.Guessed}
		if seen[key] || tooNarrow(f) || itself(f) {
			return
		}
		seen[key] = true
		f.Steps = steps(u.way(n), f.Steps)
		switch {
		case org.kind == Param || org.kind == Callback || org.kind == Made:
			byFn[org.fn] = append(byFn[org.fn], f)
		case f.To.Kind == Sink || f.To.Kind == Cell:
			global = append(global, f)
		case in != nil:
			byFn[in] = append(byFn[in], f)
		}
	}
	for _, h := range u.hits {
		emit(h.fact, h.origin, h.cure, Flow{
			To: End{Kind: Sink, Name: h.use.sink}, Target: h.use.target, Reach: h.use.reach, Args: u.argsOf(h),
			Cure: h.use.cure, Steps: h.use.steps, site: h.use.site, If: h.use.when,
		}, nil)
	}
	for _, n := range u.ends {
		switch r := n.root.(type) {
		case ret:
			// What one function of the unit gets, another one's result is no answer to.
			if o := &u.origins[n.origin]; o.kind == Made || (o.kind == Param || o.kind == Callback) && o.fn != r.fn {
				continue
			}
			if u.origins[n.origin].hindsight && n.path != "" {
				continue // whoever gave it to the function had it before
			}
			emit(n, n.origin, n.cure, Flow{To: End{Kind: Return, Index: r.index, Path: n.path}, Guessed: n.guessed()}, r.fn)
		case cell:
			f := Flow{To: End{Kind: Cell, Name: string(r), Path: n.path}, site: u.lastSite(n)}
			emit(n, n.origin, n.cure, f, nil)
		case outcome:
			if o := &u.origins[n.origin]; (o.kind == Param || o.kind == Callback) && o.fn != u.fn {
				continue
			}
			emit(n, n.origin, n.cure, Flow{To: End{Kind: Made, Index: r.index, Arg: r.result, Path: n.path}}, u.fn)
		case callback:
			emit(n, n.origin, n.cure, Flow{To: End{Kind: Callback, Index: r.index, Arg: r.arg, Path: n.path}}, r.fn)
		case *ssa.Parameter:
			if o := &u.origins[n.origin]; o.kind == Made || (o.kind == Param || o.kind == Callback) && o.fn != r.Parent() || o.hindsight {
				continue // the caller had it before
			}
			if o := &u.origins[n.origin]; o.kind == Cell && strings.HasPrefix(o.name, capturedBy) && r.Parent() == u.fn {
				continue // it is what the closure captured
			}
			if u.ownCell(r, n) {
				continue // told by the cell: other values of the type are not filled in
			}
			emit(n, n.origin, n.cure, Flow{To: End{Kind: Param, Index: paramIndex(r), Path: n.path}}, r.Parent())
		}
	}
	for _, f := range u.fns {
		sum := u.says(f)
		sum.Flows = tidy(byFn[f], maxFlows)
		sums = append(sums, summarized{f, sum})
	}
	return tidy(global, u.maxCellFlows()), sums
}

// ownCell reports whether what a fact says of a parameter is only that its field has a cell.
func (u *unit) ownCell(p *ssa.Parameter, n *fact) bool {
	o := &u.origins[n.origin]
	owner := u.own(p.Type())
	return o.kind == Cell && owner != nil && n.path != "" && n.path[0] == '.' &&
		o.name == fieldCell(owner, n.path[1:segmentEnd(n.path, 0)])
}

// argsOf returns the arguments of the call that a hit is about, as one of them sees the others.
func (u *unit) argsOf(h hit) []Arg {
	open, last := 0, false
	for _, a := range h.use.args {
		if a.value != nil {
			open++
		}
		last = last || a.last != nil
	}
	var same map[int]bool // origins of what is on the way, and of parts of it
	if open > 1 || last {
		same = map[int]bool{}
		for n := h.fact; n != nil; n = n.prev {
			same[n.origin] = true
		}
	}
	out := slices.Clone(h.use.args)
	for i, a := range out {
		out[i].value, out[i].last = nil, nil
		out[i].Last = a.last != nil && u.arrives(same, a.last)
		if a.value == nil { // of another function, which told whether it is of its choice
			out[i].Param = 0
			continue
		}
		out[i].Other = open > 1 && !u.arrives(same, a.value)
	}
	return out
}

// arrives reports whether text from one of the origins gets to a value.
func (u *unit) arrives(origins map[int]bool, v ssa.Value) bool {
	if u.byRoot == nil {
		u.byRoot = map[any][]*fact{}
		for _, n := range u.queue {
			u.byRoot[n.root] = append(u.byRoot[n.root], n)
		}
	}
	return slices.ContainsFunc(u.places(v), func(p place) bool {
		return slices.ContainsFunc(u.byRoot[p.root], func(n *fact) bool {
			_, _, ok := cut(n.path, p.path)
			return ok && origins[n.origin]
		})
	})
}

// tooNarrow reports whether a flow leads from one place to such a small part of another one that it is not
// followed. Of what a function makes, and of what it keeps, sends or calls a func with, the records of lists count:
// an answer is decoded that way, jobs wait in channels, and a handler is given what was loaded for it. What the model
// says is followed into all that functions make of it, or send: choices with messages with calls.
func tooNarrow(f Flow) bool {
	switch {
	case f.To.Kind == Sink, f.From.Kind == Source && f.Label == rows.Model && (f.To.Kind != Param || strings.HasPrefix(f.To.Path, "[]")):
		return false
	case f.To.Kind == Cell && f.From.Kind == Source:
		// That one of a list was found to be a credential later says nothing of the others.
		return keptEnd(f.To.Path) < len(f.To.Path) || f.Hindsight && strings.HasPrefix(f.To.Path, "[]")
	case (f.To.Kind == Return || f.To.Kind == Made) && f.From.Kind != Cell, f.To.Kind == Callback && f.From.Kind == Source,
		f.To.Kind == Param && f.From.Kind == Param, f.To.Kind == Cell && strings.HasPrefix(f.To.Name, "call "):
		return narrowEnd(f.To.Path) < len(f.To.Path)
	case f.To.Kind == Cell: // a list of texts is no more than a text
		return segments(strings.TrimSuffix(f.To.Path, "[]")) > f.narrowest()
	}
	return segments(f.To.Path) > f.narrowest()
}

// itself reports whether a flow leads from a parameter to the same one.
func itself(f Flow) bool {
	return f.From.Kind == Param && f.From.Path == "" && f.To.Kind == Param && f.To.Path == "" && f.From.Index == f.To.Index
}

// closer names what brings text from a source or a cell to a sink or a cell: the function and, of what is
// handed to a helper that sends it to the model, the call.
func (u *unit) closer(f Flow) string {
	switch {
	case f.To.Kind != Sink && f.To.Kind != Cell, f.From.Kind == Cell && !f.Target.Prompt():
		return ""
	case !f.Target.Prompt() || len(f.Steps) == 0:
		return u.fn.String()
	}
	return u.fn.String() + " " + f.Steps[0].Where
}

// lastSite returns the last place on the way to a fact that the source shows.
func (u *unit) lastSite(n *fact) site {
	for ; n != nil; n = n.prev {
		if n.via != nil {
			for i := len(n.via.steps) - 1; i >= 0; i-- {
				if pos := n.via.steps[i].Pos; pos.IsValid() {
					start, end := u.Range(pos)
					return site{start, end}
				}
			}
		}
		if n.prev == nil {
			if o := &u.origins[n.origin]; o.pos.IsValid() {
				start, end := u.Range(o.pos)
				return site{start, end}
			}
		}
	}
	start, end := u.Range(u.fn.Pos())
	return site{start, end}
}
