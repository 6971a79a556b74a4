package overpermission

import (
	"go/ast"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/report"
)

// raw finds the tools and servers in requests that the program writes as JSON, from maps and structs
// of its own.
func (s *search) raw() []report.Finding {
	var out []report.Finding
	var servers []*ast.CompositeLit
	kinds := s.rawKinds()
	toolset := false // which says what of a server's tools is on
	for c := range s.root.Preorder((*ast.CompositeLit)(nil), (*ast.CallExpr)(nil)) {
		if s.inTest(c.Node()) {
			continue
		}
		servers = append(servers, s.rawServers(c.Node())...)
		lit, ok := c.Node().(*ast.CompositeLit)
		if !ok {
			continue
		}
		if s.isOpen(lit) && s.isKind(lit, kinds) && !slices.Contains(servers, lit) {
			servers = append(servers, lit)
		}
		typ := s.rawType(lit)
		toolset = toolset || typ == claudeapi.RawToolset
		if p, ok := claudeapi.PowerOfName(typ); ok && !s.sandboxed(c) && !s.tamed(p) {
			out = append(out, report.Finding{Pos: lit.Pos(), End: lit.End(), Message: handed(p)})
		}
	}
	if toolset {
		return out
	}
	for _, lit := range servers {
		out = append(out, report.Finding{
			Pos: lit.Pos(), End: lit.End(),
			Message: wholeServer + "; name the ones that the task needs in tool_configuration.allowed_tools",
		})
	}
	return out
}

// rawType returns the type of a tool that a literal describes, "" for none. One that has what the model gives to the
// tool, and no name, is a call.
func (s *search) rawType(lit *ast.CompositeLit) string {
	typ := s.entry(lit, "type")
	if typ == nil || s.entry(lit, "name") == nil && (s.entry(lit, "action") != nil || s.entry(lit, "command") != nil) {
		return ""
	}
	return s.text(typ)
}

// rawTool returns the fields that hold the name and the schema of a tool, of a struct that is written as JSON
// of the Messages API.
func (s *search) rawTool(lit *ast.CompositeLit) (name, schema string, ok bool) {
	st := s.structOf(lit)
	if st == nil {
		return "", "", false
	}
	for i := range st.NumFields() {
		switch jsonName(st, i) {
		case "name":
			name = st.Field(i).Name()
		case "input_schema":
			schema = st.Field(i).Name()
		}
	}
	return name, schema, name != "" && schema != ""
}

// rawServers returns the servers without an allowlist that an object of the request, or an option
// that sets part of it, lists.
func (s *search) rawServers(n ast.Node) []*ast.CompositeLit {
	var list ast.Expr
	switch n := n.(type) {
	case *ast.CompositeLit:
		list = s.entry(n, claudeapi.RawServers)
	case *ast.CallExpr:
		f := s.callee(n)
		if f != nil && claudeapi.SetsBody(f) && len(n.Args) == 2 && s.text(n.Args[0]) == claudeapi.RawServers {
			list = s.literal(n.Args[1])
		}
	}
	if lit, ok := list.(*ast.CompositeLit); ok {
		return s.open(lit)
	}
	return nil
}

// open returns the servers of a list that have no allowlist.
func (s *search) open(list *ast.CompositeLit) []*ast.CompositeLit {
	var out []*ast.CompositeLit
	for _, e := range list.Elts {
		if _, known := claudeapi.AttachmentOf(s.pass.TypesInfo.TypeOf(e)); known {
			continue // servers looks at these
		}
		if lit, ok := s.literal(e).(*ast.CompositeLit); ok && s.isOpen(lit) {
			out = append(out, lit)
		}
	}
	return out
}

// isOpen reports whether a literal describes a server, and names none of its tools.
func (s *search) isOpen(lit *ast.CompositeLit) bool {
	return s.entry(lit, "url") != nil && s.entry(lit, claudeapi.RawAllow) == nil
}

// rawKinds returns the structs of the package that a request written as JSON lists as servers, but for those whose
// tools the package names elsewhere than in literals.
func (s *search) rawKinds() []*types.Struct {
	var out []*types.Struct
	for c := range s.root.Preorder((*ast.StructType)(nil)) {
		request, ok := s.pass.TypesInfo.TypeOf(c.Node().(*ast.StructType)).(*types.Struct)
		if !ok {
			continue
		}
		for i := range request.NumFields() {
			list, ok := request.Field(i).Type().Underlying().(*types.Slice)
			if !ok || jsonName(request, i) != claudeapi.RawServers {
				continue
			}
			elem := list.Elem()
			if p, ok := types.Unalias(elem).(*types.Pointer); ok {
				elem = p.Elem()
			}
			if kind, ok := elem.Underlying().(*types.Struct); ok && !s.narrowedLater(kind) {
				out = append(out, kind)
			}
		}
	}
	return out
}

// narrowedLater reports whether the package assigns to the part of a server that names its tools.
func (s *search) narrowedLater(kind *types.Struct) bool {
	for i := range kind.NumFields() {
		if jsonName(kind, i) != claudeapi.RawAllow {
			continue
		}
		for _, use := range s.uses(kind.Field(i)) {
			sel, ok := use.Parent().Node().(*ast.SelectorExpr)
			if !ok {
				continue
			}
			if stmt, ok := use.Parent().Parent().Node().(*ast.AssignStmt); ok && slices.Contains(stmt.Lhs, ast.Expr(sel)) {
				return true
			}
		}
	}
	return false
}

// isKind reports whether a literal makes one of the structs.
func (s *search) isKind(lit *ast.CompositeLit, kinds []*types.Struct) bool {
	st := s.structOf(lit)
	return st != nil && slices.Contains(kinds, st)
}

// entry returns what a literal of a map, or of a struct, puts at a key of the JSON object that it is
// encoded as, or nil.
func (s *search) entry(lit *ast.CompositeLit, key string) ast.Expr {
	st := s.structOf(lit)
	for i, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		switch {
		case st != nil && !ok:
			if jsonName(st, i) == key {
				return s.literal(e)
			}
		case st != nil:
			if jsonName(st, index(st, kv.Key)) == key {
				return s.literal(kv.Value)
			}
		case ok && s.text(kv.Key) == key:
			return s.literal(kv.Value)
		}
	}
	return nil
}

// structOf returns the struct that a literal makes, or nil.
func (s *search) structOf(lit *ast.CompositeLit) *types.Struct {
	t := s.pass.TypesInfo.TypeOf(lit)
	if p, ok := t.Underlying().(*types.Pointer); ok { // an element of a slice of pointers
		t = p.Elem()
	}
	st, _ := t.Underlying().(*types.Struct)
	return st
}

// index returns which field of a struct a key of a literal names, -1 for none.
func index(st *types.Struct, key ast.Expr) int {
	if id, ok := key.(*ast.Ident); ok {
		for i := range st.NumFields() {
			if st.Field(i).Name() == id.Name {
				return i
			}
		}
	}
	return -1
}

// jsonName returns the name of a field in JSON.
func jsonName(st *types.Struct, i int) string {
	if i < 0 || i >= st.NumFields() {
		return ""
	}
	name, _, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("json"), ",")
	return name
}
