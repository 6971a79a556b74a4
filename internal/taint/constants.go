package taint

import (
	"go/token"
	"go/types"
	gopath "path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/rows"
)

// A Text is constant text of a package variable.
type Text struct {
	Var  string // name of the variable
	File string // of a variable that holds files: which one
	Text string
}

// Limits on what is looked for.
const (
	maxDepth  = 4       // through how many functions, records and wrappers a search goes
	maxValues = 24      // that a value may be
	maxText   = 1 << 14 // length of a text that is put together, read as prose, or told to importers
)

// constants are the constant texts that a value may be.
type constants struct {
	texts []string // sorted
	all   bool     // the value can be nothing else
}

// constants returns the constant texts that a value may be, as far as the package shows, and
// whether it can be nothing else. Each value is looked into once: one that is part of itself is
// not known there.
func (u *unit) constants(v ssa.Value) (texts []string, all bool) {
	if s, ok := literal(v); ok {
		return []string{s}, true
	}
	if c, ok := u.consts[v]; ok {
		return c.texts, c.all
	}
	u.consts[v] = constants{}
	values := u.made(v)
	all = len(values) > 0
	for _, m := range values {
		ts, ok := u.constant(m)
		texts, all = append(texts, ts...), all && ok
	}
	slices.Sort(texts)
	texts = slices.Compact(texts)
	if len(texts) > maxValues {
		texts, all = slices.Clip(texts[:maxValues]), false
	}
	u.consts[v] = constants{texts, all}
	return texts, all
}

// constant returns the constant texts of a value that made returned.
func (u *unit) constant(v ssa.Value) (texts []string, all bool) {
	if s, ok := literal(v); ok {
		return []string{s}, true
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		if ts, ok := u.templateIn(v.X); ok {
			return ts, true
		}
		if g, ok := v.X.(*ssa.Global); ok {
			if obj, ok := g.Object().(*types.Var); ok {
				for _, t := range u.know.Texts(obj) {
					if t.File == "" {
						texts = append(texts, t.Text)
					}
				}
			}
		}
		return texts, len(texts) > 0
	case *ssa.BinOp:
		ps := u.pieces(v)
		if slices.ContainsFunc(ps, func(p piece) bool { return p.hole != nil }) {
			return nil, false
		}
		var r rendering
		if s := r.text(ps); len(s) <= maxText {
			return []string{s}, true
		}
		return nil, false
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && v.Index == 0 {
			return u.called(call)
		}
	case *ssa.Call:
		return u.called(v)
	}
	return nil, false
}

// templateIn returns the constant texts of the template that a struct is which a program writes out.
func (u *unit) templateIn(addr ssa.Value) (texts []string, all bool) {
	switch addr.(type) {
	case *ssa.Alloc, *ssa.Global:
	default:
		return nil, false
	}
	ptr, ok := addr.Type().Underlying().(*types.Pointer)
	if !ok {
		return nil, false
	}
	s, ok := ptr.Elem().Underlying().(*types.Struct)
	if !ok || u.own(ptr.Elem()) != nil {
		return nil, false
	}
	for i := range s.NumFields() {
		row, ok := u.know.Field(ptr.Elem(), s.Field(i))
		if !ok || !slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.Kind == rows.KindTemplate }) {
			continue
		}
		all = true
		for _, instr := range u.settersOf(s.Field(i)) {
			st, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			if at, ok := st.Addr.(*ssa.FieldAddr); ok && at.X == addr {
				ts, known := u.constants(st.Val)
				texts, all = append(texts, ts...), all && known
			}
		}
		return texts, all && len(texts) > 0
	}
	return nil, false
}

// called returns the constant texts that the first result of a call stands for: of what was passed
// to it, of the template whose placeholders it fills, of the files that it reads from those that
// the program embeds.
func (u *unit) called(call *ssa.Call) (texts []string, all bool) {
	args := ir.Args(&call.Call)
	if from := u.passed(call); from != nil {
		return u.constants(from)
	}
	if obj := ir.Method(&call.Call); obj != nil {
		effects, _ := u.know.Func(obj)
		for _, e := range effects {
			if e.Kind == rows.KindReplace && e.With.Index < len(args) {
				return u.constants(args[e.With.Index])
			}
		}
	}
	for _, a := range args {
		files, dir := u.folder(plain(a))
		load, ok := files.(*ssa.UnOp)
		if !ok {
			continue
		}
		if g, ok := load.X.(*ssa.Global); ok {
			if obj, ok := g.Object().(*types.Var); ok && g != nil {
				if s := u.embedded(u.know.Texts(obj), dir, call); s != "" {
					return []string{s}, true
				}
			}
		}
	}
	return nil, false
}

// folder returns the files, and the folder in them, that a value is.
func (u *unit) folder(v ssa.Value) (files ssa.Value, dir string) {
	of := v
	if x, ok := v.(*ssa.Extract); ok && x.Index == 0 {
		of = x.Tuple
	}
	call, ok := of.(*ssa.Call)
	if !ok {
		return v, ""
	}
	args := ir.Args(&call.Call)
	from := u.passed(call)
	if from == nil {
		return v, ""
	}
	for _, a := range args {
		if s, ok := literal(a); ok && a != from {
			dir = s
		}
	}
	return plain(from), dir
}

// embedded returns the text of the files below dir that a call names. Where the call does not return text
// but what is made of it, each file is a template of its name.
func (u *unit) embedded(files []Text, dir string, call *ssa.Call) string {
	var names []string
	for _, a := range u.unpack(ir.Args(&call.Call)) {
		if a.Known {
			names = append(names, a.Const)
		}
	}
	var b strings.Builder
	result := resultType(call, 0)
	for _, f := range files {
		if !slices.ContainsFunc(names, func(name string) bool {
			ok, err := gopath.Match(gopath.Join(dir, name), f.File)
			return f.File != "" && ok && err == nil
		}) {
			continue
		}
		if textual(result) {
			return f.Text
		}
		b.WriteString(`{{define "` + gopath.Base(f.File) + `"}}` + f.Text + `{{end}}`)
	}
	return b.String()
}

// made returns what a value may be, as far as the package shows: what is stored in the variables
// and fields, returned by the functions and given for the parameters that it comes from. What
// cannot be told is itself.
func (u *unit) made(v ssa.Value) []ssa.Value {
	var out []ssa.Value
	seen := map[ssa.Value]bool{}
	var walk func(v ssa.Value)
	each := func(v ssa.Value, from []ssa.Value) {
		for _, f := range from {
			walk(f)
		}
		if len(from) == 0 {
			out = append(out, v)
		}
	}
	walk = func(v ssa.Value) {
		v = plain(v)
		if seen[v] {
			return
		}
		if _, isConst := v.(*ssa.Const); isConst || len(seen) > maxValues {
			out = append(out, v)
			return
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Phi:
			each(v, v.Edges)
		case *ssa.UnOp:
			if v.Op != token.MUL {
				out = append(out, v)
				return
			}
			each(v, u.stored(v.X))
			if at, ok := v.X.(*ssa.FieldAddr); ok && u.elsewhere(fieldOf(at.X.Type(), at.Field)) {
				out = append(out, v)
			}
		case *ssa.Field:
			f := fieldOf(v.X.Type(), v.Field)
			if each(v, u.assigned()[f]); u.elsewhere(f) {
				out = append(out, v)
			}
		case *ssa.Parameter:
			var given []ssa.Value
			for _, call := range u.Callers(v.Parent()) {
				if u.InTest(call.Pos()) && !u.InTest(v.Pos()) {
					continue
				}
				args := ir.Args(call.Common())
				if i := paramIndex(v) - u.shift(call.Common(), v.Parent()); i >= 0 && i < len(args) {
					given = append(given, args[i])
				}
			}
			each(v, given)
		case *ssa.Call:
			each(v, u.returned(v, 0))
		case *ssa.Extract:
			switch t := v.Tuple.(type) {
			case *ssa.Call:
				each(v, u.returned(t, v.Index))
				return
			case *ssa.Lookup:
				each(v, u.values(t.X))
				return
			}
			out = append(out, v)
		case *ssa.Lookup:
			each(v, u.values(v.X))
		default:
			out = append(out, v)
		}
	}
	walk(v)
	return out
}

// stored returns what the package stores at an address.
func (u *unit) stored(addr ssa.Value) []ssa.Value {
	switch addr := addr.(type) {
	case *ssa.Global:
		if obj, ok := addr.Object().(*types.Var); ok {
			return u.assigned()[obj]
		}
	case *ssa.FieldAddr:
		return u.assigned()[fieldOf(addr.X.Type(), addr.Field)]
	case *ssa.FreeVar:
		if b := u.bound[addr]; b != nil {
			return u.stored(b)
		}
	case *ssa.IndexAddr:
		return u.elementsAt(addr)
	case *ssa.Alloc:
		var out []ssa.Value
		for _, s := range storesTo(addr) {
			out = append(out, s.Val)
		}
		return out
	}
	return nil
}

// elementsAt returns what the package puts at the place in a list of texts, if all that the list may be
// is written out.
func (u *unit) elementsAt(addr *ssa.IndexAddr) []ssa.Value {
	list, ok := addr.X.Type().Underlying().(*types.Slice)
	if !ok || !isString(list.Elem()) {
		return nil
	}
	at, ok := addr.Index.(*ssa.Const)
	if !ok {
		return nil
	}
	var out []ssa.Value
	for _, made := range u.made(addr.X) {
		elems, ok := elements(made)
		if i := at.Int64(); !ok || i < 0 || i >= int64(len(elems)) || elems[i] == nil {
			return nil
		} else {
			out = append(out, elems[i])
		}
	}
	return out
}

// returned returns what the functions of the package that a call may run return.
func (u *unit) returned(call *ssa.Call, index int) []ssa.Value {
	var out []ssa.Value
	for _, f := range u.Callees(call) {
		for _, b := range f.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && index < len(r.Results) {
				out = append(out, yields(r, index))
			}
		}
	}
	return out
}

// values returns what the package puts into a map.
func (u *unit) values(m ssa.Value) []ssa.Value {
	var out []ssa.Value
	for _, made := range u.made(m) {
		made, ok := made.(*ssa.MakeMap)
		if !ok {
			return nil
		}
		for _, r := range *made.Referrers() {
			if up, ok := r.(*ssa.MapUpdate); ok && up.Map == made {
				out = append(out, up.Value)
			}
		}
	}
	return out
}

// assigned returns what the package stores in each of its variables and fields, but for what its tests do: that is
// no text of the program.
func (e *engine) assigned() map[*types.Var][]ssa.Value {
	if e.stores == nil {
		e.stores, e.others = map[*types.Var][]ssa.Value{}, map[*types.Var]bool{}
		for instr := range e.Instructions() {
			if at, ok := instr.(*ssa.FieldAddr); ok && scanned(at) {
				e.others[fieldOf(at.X.Type(), at.Field)] = true
			}
			if mi, ok := instr.(*ssa.MakeInterface); ok {
				e.listed(mi)
			}
			s, ok := instr.(*ssa.Store)
			if !ok || e.InTest(s.Pos()) {
				continue
			}
			switch addr := s.Addr.(type) {
			case *ssa.Global:
				if obj, ok := addr.Object().(*types.Var); ok {
					e.stores[obj] = append(e.stores[obj], s.Val)
				}
			case *ssa.FieldAddr:
				if f := fieldOf(addr.X.Type(), addr.Field); f != nil {
					e.stores[f] = append(e.stores[f], s.Val)
					if f.Exported() && !e.ownRecord(addr.X) {
						e.others[f] = true
					}
				}
			}
		}
	}
	return e.stores
}

// elsewhere reports whether what the package stores in a field need not be all that the field holds: it
// overwrites it in a record that came from elsewhere, with a default, or to hide what was there.
func (e *engine) elsewhere(f *types.Var) bool {
	e.assigned()
	return e.others[f]
}

// listed notes that the fields of records in a list are filled in elsewhere where the list, or a record in which it is,
// is handed to what fills in values of any type.
func (e *engine) listed(mi *ssa.MakeInterface) {
	ptr, ok := mi.X.Type().Underlying().(*types.Pointer)
	if !ok || !slices.ContainsFunc(*mi.Referrers(), func(r ssa.Instruction) bool {
		call, ok := r.(ssa.CallInstruction)
		return ok && e.mayWrite(call.Common(), mi)
	}) {
		return
	}
	var walk func(t types.Type, inList bool, depth int)
	walk = func(t types.Type, inList bool, depth int) {
		if depth > maxDepth { // a type may be part of itself
			return
		}
		if list := elem(t); list != nil {
			walk(list, true, depth+1)
		}
		if s, ok := t.Underlying().(*types.Struct); ok {
			for f := range s.Fields() {
				if !inList || !e.others[f] {
					e.others[f] = e.others[f] || inList
					walk(f.Type(), inList, depth+1)
				}
			}
		}
	}
	walk(ptr.Elem(), false, 0)
}

// scanned reports whether the address of a field is handed to what fills in values of any type.
func scanned(at *ssa.FieldAddr) bool {
	return slices.ContainsFunc(*at.Referrers(), func(r ssa.Instruction) bool {
		mi, ok := r.(*ssa.MakeInterface)
		return ok && isAny(mi.Type())
	})
}

// ownRecord reports whether the record at an address is one that the function made itself, and that nothing
// else fills in: a decoder, a database.
func (e *engine) ownRecord(addr ssa.Value) bool {
	for fa, ok := addr.(*ssa.FieldAddr); ok; fa, ok = addr.(*ssa.FieldAddr) {
		addr = fa.X
	}
	made, ok := addr.(*ssa.Alloc)
	return ok && len(storesTo(made)) == 0 && !e.decoded(made, false)
}

// decoded reports whether a record, or the copy that a variable starts with, is handed to what fills in records.
func (e *engine) decoded(record *ssa.Alloc, copied bool) bool {
	return slices.ContainsFunc(*record.Referrers(), func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.MakeInterface:
			return slices.ContainsFunc(*r.Referrers(), func(use ssa.Instruction) bool {
				call, ok := use.(ssa.CallInstruction)
				return ok && e.mayWrite(call.Common(), r)
			})
		case *ssa.UnOp:
			return !copied && slices.ContainsFunc(*r.Referrers(), func(use ssa.Instruction) bool {
				s, ok := use.(*ssa.Store)
				if !ok || s.Val != r {
					return false
				}
				to, ok := s.Addr.(*ssa.Alloc)
				return ok && e.decoded(to, true)
			})
		}
		return false
	})
}

// mayWrite reports whether a call may write to what a value points at that it is given as one that can be
// anything.
func (e *engine) mayWrite(call *ssa.CallCommon, v *ssa.MakeInterface) bool {
	if !isAny(v.Type()) {
		return false
	}
	i := slices.Index(ir.Args(call), ssa.Value(v))
	m := ir.Method(call)
	if i < 0 || m == nil {
		return false
	}
	effects, complete := e.know.Func(m)
	return !complete || slices.ContainsFunc(effects, func(e rows.Resolved) bool { return !e.To.Result && e.To.Index == i && e.To != e.From })
}

// exportedTexts returns the texts of the package's exported variables that cannot be anything else,
// in the order of their names.
func (e *engine) exportedTexts() []Text {
	var out []Text
	scope := e.Pkg.Scope()
	for _, name := range scope.Names() {
		v, ok := scope.Lookup(name).(*types.Var)
		if !ok || !v.Exported() || !textual(v.Type()) {
			continue
		}
		texts := e.know.Texts(v)
		if stored := e.assigned()[v]; len(texts) == 0 && len(stored) == 1 {
			if s, ok := literal(stored[0]); ok {
				texts = []Text{{Text: s}}
			}
		}
		if len(texts) == 1 && texts[0].File == "" && len(texts[0].Text) <= maxText && instructs(texts[0].Text) {
			out = append(out, Text{Var: name, Text: texts[0].Text})
		}
	}
	return out
}
