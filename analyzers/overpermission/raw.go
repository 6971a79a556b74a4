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
	toolset := false // which says what of a server's tools is on
	for c := range s.root.Preorder((*ast.CompositeLit)(nil)) {
		lit := c.Node().(*ast.CompositeLit)
		if s.inTest(lit) {
			continue
		}
		typ := s.entry(lit, "type")
		if typ != nil {
			text := s.text(typ)
			toolset = toolset || text == claudeapi.RawToolset
			if p, ok := claudeapi.PowerOfName(text); ok && !s.sandboxed(c) && !s.tamed(p) {
				out = append(out, report.Finding{Pos: lit.Pos(), End: lit.End(), Message: given(p)})
			}
		}
		if list, ok := s.entry(lit, claudeapi.RawServers).(*ast.CompositeLit); ok {
			servers = append(servers, s.open(list)...)
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

// open returns the servers of a list that have no allowlist.
func (s *search) open(list *ast.CompositeLit) []*ast.CompositeLit {
	var out []*ast.CompositeLit
	for _, e := range list.Elts {
		if _, known := claudeapi.AttachmentOf(s.pass.TypesInfo.TypeOf(e)); known {
			continue // servers looks at these
		}
		if lit, ok := s.literal(e).(*ast.CompositeLit); ok && s.entry(lit, "url") != nil && s.entry(lit, claudeapi.RawAllow) == nil {
			out = append(out, lit)
		}
	}
	return out
}

// entry returns what a literal of a map, or of a struct, puts at a key of the JSON object that it is
// encoded as, or nil.
func (s *search) entry(lit *ast.CompositeLit, key string) ast.Expr {
	st, isStruct := s.pass.TypesInfo.TypeOf(lit).Underlying().(*types.Struct)
	for i, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		switch {
		case isStruct && !ok:
			if i < st.NumFields() && jsonName(st, i) == key {
				return s.literal(e)
			}
		case isStruct:
			name := kv.Key.(*ast.Ident).Name
			if f := slices.IndexFunc(fieldNames(st), func(f string) bool { return f == name }); f >= 0 && jsonName(st, f) == key {
				return s.literal(kv.Value)
			}
		case ok && s.text(kv.Key) == key:
			return s.literal(kv.Value)
		}
	}
	return nil
}

func fieldNames(st *types.Struct) []string {
	out := make([]string, st.NumFields())
	for i := range out {
		out[i] = st.Field(i).Name()
	}
	return out
}

// jsonName returns the name of a field in JSON.
func jsonName(st *types.Struct, i int) string {
	name, _, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("json"), ",")
	return name
}
