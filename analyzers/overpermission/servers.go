package overpermission

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/report"
)

// An attached is a place that attaches an MCP server to the model.
type attached struct {
	at   inspector.Cursor
	what claudeapi.Attachment
	path string       // of the struct below the expression
	name string       // of the server, "" if it is not constant
	from types.Object // the variable or field that has the name, or nil
}

// servers finds the MCP servers that are attached with all their tools.
func (s *search) servers() []report.Finding {
	var all []attached
	for c := range s.root.Preorder((*ast.CompositeLit)(nil), (*ast.CallExpr)(nil), (*ast.ValueSpec)(nil)) {
		if a, ok := s.attachedAt(c); ok && !s.inTest(c.Node()) {
			all = append(all, a)
		}
	}
	var out []report.Finding
	for _, a := range all {
		for _, call := range s.unlisted(a) {
			out = append(out, report.Finding{Pos: call.Pos(), End: call.End(), Message: message(a.what)})
		}
		// What the server's definition leaves open, its toolset may narrow, and the other way round.
		// Where neither does, it is the toolset's to tell.
		if s.narrowed(a) || slices.ContainsFunc(all, func(b attached) bool {
			same := a.name == b.name && a.from == b.from
			if a.name == "" || b.name == "" {
				same = same && a.from != nil || s.together(a.at, b.at)
			}
			return same && (a.what.Server && b.what.Toolset || a.what.Toolset && b.what.Server && s.narrowed(b))
		}) {
			continue
		}
		out = append(out, report.Finding{Pos: a.at.Node().Pos(), End: a.at.Node().End(), Message: message(a.what)})
	}
	return out
}

const wholeServer = "the model is given every tool of this MCP server, whatever it offers tomorrow"

func message(a claudeapi.Attachment) string {
	if a.Server {
		return wholeServer + "; name the ones that the task needs in ToolConfiguration.AllowedTools"
	}
	return wholeServer + "; set DefaultConfig.Enabled to false, and enable the ones that the task needs in Configs"
}

// attachedAt returns what is attached by the node.
func (s *search) attachedAt(c inspector.Cursor) (attached, bool) {
	info := s.pass.TypesInfo
	switch n := c.Node().(type) {
	case *ast.CompositeLit:
		what, ok := claudeapi.AttachmentOf(info.TypeOf(n))
		if !ok {
			return attached{}, false
		}
		a := attached{at: c, what: what}
		name, found := s.part(n, "."+what.Name)
		if found {
			a.name, a.from = s.text(name), s.variable(name)
		}
		return a, found || len(n.Elts) > 0 || len(s.writes(a, "."+what.Name)) > 0
	case *ast.CallExpr:
		if f := s.callee(n); f != nil && claudeapi.Attaches(f) && len(n.Args) > 0 {
			what, ok := claudeapi.AttachmentOf(s.toolset(f))
			return attached{at: c, what: what, path: ".OfMCPToolset", name: s.text(n.Args[0]), from: s.variable(n.Args[0])}, ok
		}
	case *ast.ValueSpec:
		if len(n.Values) > 0 || len(n.Names) != 1 || info.Defs[n.Names[0]] == nil {
			return attached{}, false
		}
		if what, ok := claudeapi.AttachmentOf(info.TypeOf(n.Names[0])); ok {
			a := attached{at: c, what: what}
			names := s.writes(a, "."+what.Name)
			if len(names) == 1 {
				a.name, a.from = s.text(names[0].value), s.variable(names[0].value)
			}
			return a, len(names) > 0
		}
	}
	return attached{}, false
}

// variable returns the variable or field that an expression reads, or nil.
func (s *search) variable(e ast.Expr) types.Object {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		if v, ok := s.pass.TypesInfo.Uses[e].(*types.Var); ok {
			return v
		}
	case *ast.SelectorExpr:
		return s.variable(e.Sel)
	}
	return nil
}

// toolset returns the type of the toolset in the union that a function returns.
func (s *search) toolset(f *types.Func) types.Type {
	if st, ok := f.Signature().Results().At(0).Type().Underlying().(*types.Struct); ok {
		for field := range st.Fields() {
			if field.Name() == "OfMCPToolset" {
				return field.Type()
			}
		}
	}
	return nil
}

// text returns the constant text of an expression, or "".
func (s *search) text(e ast.Expr) string {
	if v := s.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return ""
}

// narrowed reports whether the tools that an attachment brings are chosen by name, or wait for a
// person.
func (s *search) narrowed(a attached) bool {
	for _, path := range slices.Concat(a.what.Allow, a.what.Ask) {
		if s.set(a, path, s.something) {
			return true
		}
	}
	for _, path := range a.what.Off {
		if s.set(a, path, s.isOff) {
			return true
		}
	}
	return false
}

// unlisted returns the calls of the function that attaches a server which give nothing for the parameter that is its
// list of allowed tools.
func (s *search) unlisted(a attached) []*ast.CallExpr {
	f, ok := s.enclosing(a.at).(*types.Func)
	if !ok {
		return nil
	}
	var out []*ast.CallExpr
	for _, path := range a.what.Allow {
		var lists []ast.Expr
		if lit, ok := a.at.Node().(*ast.CompositeLit); ok {
			if e, found := s.part(lit, path); found {
				lists = append(lists, e)
			}
		}
		for _, w := range s.writes(a, path) {
			lists = append(lists, w.value)
		}
		for _, list := range lists {
			id, ok := list.(*ast.Ident)
			if !ok {
				continue
			}
			for _, i := range s.parameters(f, id) {
				out = append(out, s.without(f, i)...)
			}
		}
	}
	return out
}

// without returns the calls of a function that give nothing for a parameter of its.
func (s *search) without(f *types.Func, param int) []*ast.CallExpr {
	var out []*ast.CallExpr
	for _, use := range s.uses(f) {
		if sel, ok := use.Parent().Node().(*ast.SelectorExpr); ok && sel.Sel == use.Node() {
			use = use.Parent()
		}
		call, ok := use.Parent().Node().(*ast.CallExpr)
		if ok && call.Fun == use.Node() && !s.inTest(call) && (param >= len(call.Args) || s.pass.TypesInfo.Types[call.Args[param]].IsNil()) {
			out = append(out, call)
		}
	}
	return out
}

// set reports whether the part of an attachment that path names is given a value that is good, in
// the literal or on every way behind it.
func (s *search) set(a attached, path string, good func(ast.Expr) bool) bool {
	if lit, ok := a.at.Node().(*ast.CompositeLit); ok {
		if e, found := s.part(lit, path); found {
			return good(e)
		}
	}
	var stmts []inspector.Cursor
	for _, w := range s.writes(a, path) {
		if good(w.value) {
			stmts = append(stmts, w.at)
		}
	}
	return s.always(a.at, stmts)
}

// something reports whether an expression gives something: it is not empty.
func (s *search) something(e ast.Expr) bool {
	e = ast.Unparen(e)
	if tv := s.pass.TypesInfo.Types[e]; tv.IsNil() || tv.Value != nil && tv.Value.Kind() == constant.Bool && !constant.BoolVal(tv.Value) {
		return false
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return true
	}
	if _, slice := s.pass.TypesInfo.TypeOf(lit).Underlying().(*types.Slice); !slice {
		return true
	}
	return slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool { return s.text(e) != "*" })
}

// isOff reports whether an expression may be false: a constant, or what a setting says.
func (s *search) isOff(e ast.Expr) bool {
	e = ast.Unparen(e)
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 {
		e = call.Args[0]
	}
	v := s.pass.TypesInfo.Types[e].Value
	return v == nil || v.Kind() == constant.Bool && !constant.BoolVal(v)
}

// part returns the expression that a literal gives to the part of it that path names, or to a part
// around that of which nothing more is known.
func (s *search) part(lit *ast.CompositeLit, path string) (ast.Expr, bool) {
	first, rest := cut(path)
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if key, ok := kv.Key.(*ast.Ident); !ok || key.Name != first {
			continue
		}
		value := s.literal(kv.Value)
		if inner, ok := value.(*ast.CompositeLit); ok && rest != "" {
			return s.part(inner, rest)
		}
		return value, true
	}
	return nil, false
}

// literal returns the literal or the call behind an expression: behind & and a variable that is given
// nothing else, or the expression.
func (s *search) literal(e ast.Expr) ast.Expr {
	e = ast.Unparen(e)
	if addr, ok := e.(*ast.UnaryExpr); ok && addr.Op == token.AND {
		return s.literal(addr.X)
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return e
	}
	var values []ast.Expr
	for _, use := range s.uses(s.pass.TypesInfo.ObjectOf(id)) {
		switch p := use.Parent().Node().(type) {
		case *ast.AssignStmt:
			if i := slices.Index(p.Lhs, use.Node().(ast.Expr)); i >= 0 {
				if len(p.Lhs) != len(p.Rhs) {
					return e
				}
				values = append(values, p.Rhs[i])
			}
		case *ast.ValueSpec:
			if i := slices.Index(p.Names, use.Node().(*ast.Ident)); i >= 0 && i < len(p.Values) {
				values = append(values, p.Values[i])
			}
		case *ast.UnaryExpr, *ast.SelectorExpr, *ast.Field:
			return e // somebody may complete it
		}
	}
	if len(values) == 1 {
		switch v := ast.Unparen(values[0]).(type) {
		case *ast.CompositeLit, *ast.CallExpr:
			return v
		}
	}
	return e
}

func cut(path string) (first, rest string) {
	path = path[1:]
	if i := strings.IndexByte(path, '.'); i >= 0 {
		return path[:i], path[i:]
	}
	return path, ""
}

// A write is an assignment to a part of a variable.
type write struct {
	at    inspector.Cursor // the statement
	value ast.Expr
}

// writes returns the assignments to the part that path names of what holds the attachment.
func (s *search) writes(a attached, path string) []write {
	var out []write
	look := func(c inspector.Cursor) {
		// From the variable up through the selectors to the left side of an assignment.
		want := a.path + path
		for {
			p := c.Parent()
			switch n := p.Node().(type) {
			case *ast.IndexExpr:
				if n.X != c.Node() {
					return
				}
			case *ast.StarExpr, *ast.ParenExpr:
			case *ast.SelectorExpr:
				if n.X != c.Node() || want == "" {
					return
				}
				first, rest := cut(want)
				if n.Sel.Name == first && (want != a.path+path || s.partOf(n.X, a)) {
					want = rest
				} else if want != a.path+path {
					return
				}
			case *ast.AssignStmt:
				i := slices.Index(n.Lhs, c.Node().(ast.Expr))
				if i < 0 || want == a.path+path || len(n.Lhs) != len(n.Rhs) {
					return
				}
				value := s.literal(n.Rhs[i])
				if lit, ok := value.(*ast.CompositeLit); ok && want != "" {
					if value, ok = s.part(lit, want); !ok {
						return
					}
				}
				out = append(out, write{p, value})
				return
			default:
				return
			}
			c = p
		}
	}
	if spec, ok := a.at.Node().(*ast.ValueSpec); ok {
		for _, use := range s.uses(s.pass.TypesInfo.Defs[spec.Names[0]]) {
			look(use)
			if e, ok := s.reads(use); ok {
				for h := range s.holders(e) {
					if h != e {
						look(h)
					}
				}
			}
		}
		return out
	}
	for h := range s.holders(a.at) {
		look(h)
	}
	return out
}

// partOf reports whether an expression has the type of what is attached.
func (s *search) partOf(e ast.Expr, a attached) bool {
	t := s.pass.TypesInfo.TypeOf(e)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch n := a.at.Node().(type) {
	case ast.Expr:
		return types.Identical(t, s.pass.TypesInfo.TypeOf(n))
	case *ast.ValueSpec:
		return types.Identical(t, s.pass.TypesInfo.TypeOf(n.Names[0]))
	}
	return false
}

// always reports whether one of the statements runs on every way behind the node, as far as the
// blocks show. A statement in another function does, and so does one in a loop, and one that
// depends on whether there is something to assign.
func (s *search) always(at inspector.Cursor, stmts []inspector.Cursor) bool {
	return slices.ContainsFunc(stmts, func(c inspector.Cursor) bool {
		for {
			p := c.Parent()
			if p.Node().Pos() <= at.Node().Pos() && at.Node().End() <= p.Node().End() {
				return true // a block around both
			}
			switch n := p.Node().(type) {
			case *ast.FuncDecl, *ast.FuncLit:
				return true
			case *ast.IfStmt:
				if !s.asksForOne(n.Cond) && !s.otherwise(n, c, stmts) {
					return false
				}
			case *ast.CaseClause:
				if !everyClause(p, stmts) {
					return false
				}
			}
			c = p
		}
	})
}

// asksForOne reports whether a condition only asks whether there is something: a length, or nil.
func (s *search) asksForOne(cond ast.Expr) bool {
	found := false
	ast.Inspect(cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			id, ok := n.Fun.(*ast.Ident)
			found = found || ok && id.Name == "len"
		case *ast.Ident:
			found = found || n.Name == "nil" || n.Name == "ok"
		}
		return true
	})
	return found
}

// otherwise reports whether the other branch of an if statement has one of the statements, too, or
// does not come back.
func (s *search) otherwise(n *ast.IfStmt, branch inspector.Cursor, stmts []inspector.Cursor) bool {
	other := ast.Node(n.Else)
	if n.Else == branch.Node() {
		other = n.Body
	}
	if n.Else == nil {
		return false
	}
	return slices.ContainsFunc(stmts, func(c inspector.Cursor) bool {
		return other.Pos() <= c.Node().Pos() && c.Node().End() <= other.End()
	}) || leaves(other)
}

// leaves reports whether a block ends by leaving the function or the round of a loop.
func leaves(n ast.Node) bool {
	block, ok := n.(*ast.BlockStmt)
	if !ok || len(block.List) == 0 {
		return false
	}
	switch block.List[len(block.List)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	}
	return false
}

// everyClause reports whether a switch has a default, and one of the statements in every clause.
func everyClause(clause inspector.Cursor, stmts []inspector.Cursor) bool {
	block, ok := clause.Parent().Node().(*ast.BlockStmt)
	if !ok {
		return false
	}
	hasDefault := false
	for _, other := range block.List {
		other := other.(*ast.CaseClause)
		hasDefault = hasDefault || other.List == nil
		if !slices.ContainsFunc(stmts, func(c inspector.Cursor) bool {
			return other.Pos() <= c.Node().Pos() && c.Node().End() <= other.End()
		}) {
			return false
		}
	}
	return hasDefault
}
