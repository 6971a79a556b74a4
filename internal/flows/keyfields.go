package flows

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
	"github.com/claudelint/claudelint/internal/taint"
)

// A param is one parameter of a function.
type param struct {
	fn    *types.Func
	index int
}

// keyWords are in the names of fields that hold a credential.
var keyWords = []string{"anthropic", "auth", "claude", "cred", "key", "secret", "token"}

// A keyFinder looks for the fields of the program's own types that hold a credential: what is given to
// a client of Claude as its key, and what is set to one.
type keyFinder struct {
	*knowledge
	fields map[string]bool
	given  map[param]bool        // parameters that are given to a client in turn
	vars   map[types.Object]bool // variables that hold a credential
	yield  map[*types.Func]bool  // functions that return one
	grown  bool
}

// givenFields returns the fields of the program's own types that are given to a client of Claude as
// its key, or set to such a key: such a field holds a credential wherever it is used.
func (k *knowledge) givenFields() map[string]bool {
	f := &keyFinder{
		knowledge: k, fields: map[string]bool{},
		given: map[param]bool{}, vars: map[types.Object]bool{}, yield: map[*types.Func]bool{},
	}
	for _, fact := range k.all() {
		for _, name := range fact.KeyFields {
			f.fields[name] = true
		}
	}
	if !k.Credentials() {
		return f.fields
	}
	for f.grown = true; f.grown; {
		f.grown = false
		for _, file := range k.pass.Files {
			for _, decl := range file.Decls {
				f.search(decl)
			}
		}
	}
	slices.Sort(k.keyFields)
	return f.fields
}

// search looks through a declaration for what holds a credential.
func (f *keyFinder) search(decl ast.Decl) {
	var in *types.Func
	if fd, ok := decl.(*ast.FuncDecl); ok {
		in, _ = f.pass.TypesInfo.Defs[fd.Name].(*types.Func)
	}
	ast.PreorderStack(decl, nil, func(n ast.Node, stack []ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			fn := callee(f.pass.TypesInfo, n)
			for i, arg := range n.Args {
				if fn != nil && (f.given[param{fn, i}] || f.takesKey(fn, i)) {
					f.give(arg, in)
				}
			}
		case *ast.CompositeLit:
			f.keyElements(n, func(e ast.Expr) { f.give(e, in) })
			f.fill(n)
		case *ast.AssignStmt:
			for i, to := range n.Lhs {
				if i < len(n.Rhs) && f.isCredential(n.Rhs[i]) {
					f.hold(to)
				}
			}
		case *ast.ValueSpec:
			for i, to := range n.Names {
				if i < len(n.Values) && f.isCredential(n.Values[i]) {
					f.hold(to)
				}
			}
		case *ast.ReturnStmt:
			within := slices.ContainsFunc(stack, func(n ast.Node) bool { _, ok := n.(*ast.FuncLit); return ok })
			if in != nil && !within && len(n.Results) > 0 && f.isCredential(n.Results[0]) {
				grow(f, f.yield, in)
			}
		}
		return true
	})
}

// grow adds a key to a set, and notes whether it is new there.
func grow[K comparable](f *keyFinder, set map[K]bool, key K) {
	if !set[key] {
		set[key], f.grown = true, true
	}
}

// give notes that a function gives an expression to a client as its key.
func (f *keyFinder) give(e ast.Expr, in *types.Func) {
	e = bare(e)
	f.hold(e)
	id, ok := e.(*ast.Ident)
	if !ok || in == nil {
		return
	}
	for i := range in.Signature().Params().Len() {
		if in.Signature().Params().At(i) == f.pass.TypesInfo.Uses[id] {
			grow(f, f.given, param{in, i})
		}
	}
}

// hold notes that a field or a variable holds a credential.
func (f *keyFinder) hold(e ast.Expr) {
	switch e := ast.Unparen(e).(type) {
	case *ast.SelectorExpr:
		f.holdField(f.ownField(e))
	case *ast.Ident:
		if v, ok := f.pass.TypesInfo.ObjectOf(e).(*types.Var); ok && isString(v.Type()) {
			grow[types.Object](f, f.vars, v)
		}
	}
}

func (f *keyFinder) holdField(name string) {
	if name != "" && !f.fields[name] {
		grow(f, f.fields, name)
		f.keyFields = append(f.keyFields, name)
	}
}

// fill notes the fields that a literal sets to a credential.
func (f *keyFinder) fill(lit *ast.CompositeLit) {
	t := f.pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return
	}
	fields, _ := t.Underlying().(*types.Struct)
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); !ok {
			if fields != nil && f.isCredential(elt) {
				f.holdField(f.fieldName(t, fields.Field(i)))
			}
		} else if id, ok := kv.Key.(*ast.Ident); ok && f.isCredential(kv.Value) {
			f.holdField(f.fieldName(t, f.pass.TypesInfo.Uses[id]))
		}
	}
}

// isCredential reports whether an expression is a credential: what a function returns that is told the
// name of one, or what holds one.
func (f *keyFinder) isCredential(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return f.vars[f.pass.TypesInfo.Uses[e]]
	case *ast.SelectorExpr:
		if v, ok := f.pass.TypesInfo.Uses[e.Sel].(*types.Var); ok && !v.IsField() {
			return f.vars[v]
		}
		return f.fields[f.ownField(e)]
	case *ast.CallExpr:
		if f.pass.TypesInfo.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return f.isCredential(e.Args[0])
		}
		return f.returnsKey(e)
	}
	return false
}

// returnsKey reports whether a call returns a credential.
func (f *keyFinder) returnsKey(call *ast.CallExpr) bool {
	fn := callee(f.pass.TypesInfo, call)
	if fn == nil || fn.Signature().Results().Len() == 0 || !isString(fn.Signature().Results().At(0).Type()) {
		return false
	}
	if f.yield[fn] {
		return true
	}
	if sum, _ := f.Summary(fn); sum != nil {
		return slices.ContainsFunc(sum.Flows, func(fl taint.Flow) bool {
			return fl.From.Kind == taint.Source && fl.Label == rows.Key && fl.To.Kind == taint.Return && fl.To.Index == 0 && fl.To.Path == ""
		})
	}
	switch objmatch.Func(fn) {
	case "cmp.Or", "strings.TrimSpace":
		return slices.ContainsFunc(call.Args, f.isCredential)
	}
	return slices.ContainsFunc(call.Args, func(arg ast.Expr) bool {
		tv := f.pass.TypesInfo.Types[arg]
		return tv.Value != nil && tv.Value.Kind() == constant.String && f.Credential(constant.StringVal(tv.Value))
	})
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// takesKey reports whether a function of another package gives a parameter to a client.
func (k *knowledge) takesKey(f *types.Func, index int) bool {
	if f.Signature().Recv() != nil {
		index++
	}
	if sum, _ := k.Summary(f); sum != nil {
		return slices.ContainsFunc(sum.Flows, func(fl taint.Flow) bool {
			return fl.From.Kind == taint.Param && fl.From.Index == index && fl.From.Path == "" && fl.To.Kind == taint.Sink && fl.Target == rows.Client
		})
	}
	effects, ok := k.rowsOf(f)
	return ok && slices.ContainsFunc(effects, func(e rows.Resolved) bool {
		return givesKey(e) && !e.Credential && !e.From.Result && e.From.Index == index
	})
}

// keyElements calls give with what a literal puts into fields that rows describe as a client's key.
func (k *knowledge) keyElements(lit *ast.CompositeLit, give func(ast.Expr)) {
	t := k.pass.TypesInfo.TypeOf(lit)
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok || t == nil {
			continue
		}
		if id, ok := kv.Key.(*ast.Ident); ok {
			row, _ := k.rows.Field(objmatch.Type(t) + "." + id.Name)
			if slices.ContainsFunc(row.Do, func(e rows.Effect) bool { return e.Target == rows.Client }) {
				give(kv.Value)
			}
		}
	}
}

// ownField returns the name of a field of a type of the program, if it is called like a credential.
func (k *knowledge) ownField(sel *ast.SelectorExpr) string {
	if s := k.pass.TypesInfo.Selections[sel]; s == nil || len(s.Index()) != 1 { // not of an embedded type
		return ""
	}
	owner := sel.X
	for objmatch.Named(k.pass.TypesInfo.TypeOf(owner)) == nil { // settings.Anthropic.Key, where the middle has no type of a name
		in, ok := ast.Unparen(owner).(*ast.SelectorExpr)
		if !ok {
			return ""
		}
		owner = in.X
	}
	return k.fieldName(k.pass.TypesInfo.TypeOf(owner), k.pass.TypesInfo.Uses[sel.Sel])
}

// fieldName returns the name of a field of a type, "" if it is none of the program's own or not called
// like a credential.
func (k *knowledge) fieldName(owner types.Type, field types.Object) string {
	f, ok := field.(*types.Var)
	named := objmatch.Named(owner)
	if !ok || !f.IsField() || named == nil || !k.Own(f.Pkg()) {
		return ""
	}
	if !k.KeyName(f.Name()) {
		return ""
	}
	return objmatch.Type(named) + "." + f.Name()
}

// KeyName implements taint.Knowledge.
func (k *knowledge) KeyName(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(keyWords, func(w string) bool { return strings.Contains(name, w) })
}

// bare returns an expression without parentheses, the star of a pointer, and calls that only trim.
func bare(e ast.Expr) ast.Expr {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.CallExpr:
			if len(x.Args) != 1 {
				return e
			}
			e = x.Args[0] // strings.TrimSpace, or a conversion
		default:
			return e
		}
	}
}

// callee returns the function that a call names, nil for others.
func callee(info *types.Info, call *ast.CallExpr) *types.Func {
	var id *ast.Ident
	switch f := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = f
	case *ast.SelectorExpr:
		id = f.Sel
	default:
		return nil
	}
	f, _ := info.Uses[id].(*types.Func)
	return f
}
