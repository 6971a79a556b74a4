package retiredmodel

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// uses tells where values of a package go, as far as its syntax shows: from constants and variables
// to where they are used, from arguments to parameters, from results to calls.
//
// What leaves the package may reach a request. What is compared, looked up or printed does not.
type uses struct {
	pass  *analysis.Pass
	of    map[types.Object][]inspector.Cursor // made when first needed
	known map[types.Object]bool
}

func newUses(pass *analysis.Pass) *uses {
	return &uses{pass: pass, known: map[types.Object]bool{}}
}

func (u *uses) index() {
	if u.of != nil {
		return
	}
	u.of = map[types.Object][]inspector.Cursor{}
	root := u.pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
	for c := range root.Preorder((*ast.Ident)(nil)) {
		obj := u.pass.TypesInfo.Uses[c.Node().(*ast.Ident)]
		if v, ok := obj.(*types.Var); obj != nil && obj.Pkg() == u.pass.Pkg || ok && v.IsField() {
			u.of[objmatch.Origin(obj)] = append(u.of[objmatch.Origin(obj)], c)
		}
	}
}

// reaches reports whether the value of an expression may become the model of a request.
func (u *uses) reaches(c inspector.Cursor) bool {
	for {
		n, p := c.Node(), c.Parent()
		switch parent := p.Node().(type) {
		case *ast.ParenExpr, *ast.StarExpr, *ast.TypeAssertExpr, *ast.SliceExpr, *ast.UnaryExpr:
		case *ast.SelectorExpr:
			if parent.Sel != n { // a method of the value, or a field of it, which is followed by itself
				sel := u.pass.TypesInfo.Selections[parent]
				return sel != nil && sel.Kind() != types.FieldVal && (u.record(parent.X) || u.reaches(p.Parent()))
			}
		case *ast.BinaryExpr:
			// A part of a constant is no model: the whole is judged by itself.
			if parent.Op != token.ADD || u.pass.TypesInfo.Types[parent].Value != nil {
				return false
			}
		case *ast.IndexExpr:
			if parent.X != n {
				return false
			}
		case *ast.KeyValueExpr:
			return u.element(p, parent, n)
		case *ast.CompositeLit:
			if st, ok := u.structOf(parent); ok {
				if i := slices.Index(parent.Elts, n.(ast.Expr)); i >= 0 && i < st.NumFields() {
					return u.given(st.Field(i), p, st)
				}
			}
		case *ast.CallExpr:
			if parent.Fun == n {
				return false
			}
			up, reached := u.argument(parent, n.(ast.Expr))
			if !up {
				return reached
			}
		case *ast.AssignStmt:
			return u.assigned(parent, n)
		case *ast.ValueSpec:
			i := slices.Index(parent.Values, n.(ast.Expr))
			if i < 0 || i >= len(parent.Names) {
				i = 0
			}
			return u.object(u.pass.TypesInfo.Defs[parent.Names[i]])
		case *ast.RangeStmt:
			if parent.X != n || parent.Value == nil {
				return false
			}
			id, ok := parent.Value.(*ast.Ident)
			return ok && u.object(u.pass.TypesInfo.ObjectOf(id))
		case *ast.ReturnStmt:
			return u.returned(p)
		case *ast.SendStmt:
			return parent.Value == n
		default: // a statement by itself, a condition, a case
			return false
		}
		c = p
	}
}

// element reports whether the value of an element of a composite literal, or its key, reaches.
func (u *uses) element(at inspector.Cursor, kv *ast.KeyValueExpr, n ast.Node) bool {
	if kv.Key == n {
		return false
	}
	lit, ok := at.Parent().Node().(*ast.CompositeLit)
	if !ok {
		return false
	}
	st, ok := u.structOf(lit)
	if !ok {
		return u.reaches(at.Parent())
	}
	if key, ok := kv.Key.(*ast.Ident); ok {
		if f, ok := u.pass.TypesInfo.Uses[key].(*types.Var); ok {
			return u.given(f, at.Parent(), st)
		}
	}
	return false
}

// structOf returns the struct that an expression is, or the address of.
func (u *uses) structOf(e ast.Expr) (*types.Struct, bool) {
	t := u.pass.TypesInfo.TypeOf(e)
	if t == nil {
		return nil, false
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	return st, ok
}

// given reports whether what a literal gives a field reaches. Structs with prices or days are tables
// about models.
func (u *uses) given(f *types.Var, lit inspector.Cursor, st *types.Struct) bool {
	if tabular(u.pass.TypesInfo, lit.Node().(*ast.CompositeLit)) {
		return false
	}
	if f.Pkg() == u.pass.Pkg {
		return u.object(f)
	}
	if answers(st) {
		return false
	}
	table := u.table(lit)
	return table == nil || u.object(table) || u.object(f)
}

// table returns the variable with the list or map of which a literal is an element, nil if there is none.
func (u *uses) table(lit inspector.Cursor) types.Object {
	for c := lit; ; c = c.Parent() {
		switch parent := c.Parent().Node().(type) {
		case *ast.KeyValueExpr, *ast.CompositeLit, *ast.UnaryExpr:
		case *ast.ValueSpec:
			if i := slices.Index(parent.Values, c.Node().(ast.Expr)); c != lit && i < len(parent.Names) {
				return u.pass.TypesInfo.Defs[parent.Names[i]]
			}
			return nil
		case *ast.AssignStmt:
			if i := slices.Index(parent.Rhs, c.Node().(ast.Expr)); c != lit && i >= 0 && i < len(parent.Lhs) {
				if id, ok := parent.Lhs[i].(*ast.Ident); ok {
					return u.pass.TypesInfo.ObjectOf(id)
				}
			}
			return nil
		default:
			return nil
		}
	}
}

// record reports whether an expression is a struct, or the address of one.
func (u *uses) record(e ast.Expr) bool {
	_, ok := u.structOf(e)
	return ok
}

// tabular reports whether a literal gives a day, or a price: a number with a fraction that is no
// setting of how a model chooses its words.
func tabular(info *types.Info, lit *ast.CompositeLit) bool {
	st, _ := info.TypeOf(lit).Underlying().(*types.Struct)
	for i, e := range lit.Elts {
		var name string
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				name = key.Name
			}
			e = kv.Value
		} else if st != nil && i < st.NumFields() {
			name = st.Field(i).Name()
		}
		if inner, ok := e.(*ast.CompositeLit); ok && tabular(info, inner) {
			return true
		}
		if v := info.Types[e].Value; v != nil && v.Kind() == constant.String {
			if _, err := time.Parse(time.DateOnly, constant.StringVal(v)); err == nil {
				return true
			}
		}
		b, ok := info.TypeOf(e).(*types.Basic)
		if ok && b.Info()&types.IsFloat != 0 && info.Types[e].Value != nil && !slices.Contains(sampling, strings.ToLower(name)) {
			return true
		}
	}
	return false
}

// sampling are names of the numbers by which a model chooses its words.
var sampling = []string{"frequencypenalty", "minp", "presencepenalty", "temp", "temperature", "threshold", "timeout", "topp"}

// answers reports whether a struct of a library is what it decodes an answer into: it keeps the
// JSON that it came from, or says how many tokens were used.
func answers(st *types.Struct) bool {
	if st == nil {
		return false
	}
	for f := range st.Fields() {
		_, record := f.Type().Underlying().(*types.Struct)
		if record && (f.Name() == "JSON" || f.Name() == "Usage") {
			return true
		}
	}
	return false
}

// object reports whether what a constant, a variable, a field or a parameter holds reaches.
func (u *uses) object(obj types.Object) bool {
	if obj == nil || obj.Name() == "_" {
		return false
	}
	obj = objmatch.Origin(obj)
	if r, ok := u.known[obj]; ok {
		return r
	}
	u.known[obj] = false // a value that only becomes itself goes nowhere
	u.index()
	reached, used := false, false
	for _, c := range u.of[obj] {
		if stored(c) {
			continue
		}
		used = true
		if u.reaches(c) {
			reached = true
			break
		}
	}
	if !used { // whoever imports the package uses it
		v, isVar := obj.(*types.Var)
		reached = obj.Exported() && obj.Pkg() == u.pass.Pkg && (obj.Parent() == u.pass.Pkg.Scope() || isVar && v.IsField())
	}
	u.known[obj] = reached
	return reached
}

// stored reports whether a name only says where something is stored.
func stored(c inspector.Cursor) bool {
	n := c.Node()
	for {
		p := c.Parent()
		switch parent := p.Node().(type) {
		case *ast.SelectorExpr:
			if parent.Sel != n {
				return false
			}
			n = parent
		case *ast.KeyValueExpr:
			_, ok := p.Parent().Node().(*ast.CompositeLit)
			return ok && parent.Key == n && !isIndex(p)
		case *ast.AssignStmt:
			return slices.Contains(parent.Lhs, n.(ast.Expr)) && parent.Tok != token.ADD_ASSIGN
		default:
			return false
		}
		c = p
	}
}

// isIndex reports whether the key of an element is a value, not the name of a field.
func isIndex(kv inspector.Cursor) bool {
	_, isMap := kv.Parent().Node().(*ast.CompositeLit).Type.(*ast.MapType)
	return isMap
}

// assigned reports whether what a statement assigns reaches.
func (u *uses) assigned(s *ast.AssignStmt, n ast.Node) bool {
	i := slices.Index(s.Rhs, n.(ast.Expr))
	if i < 0 || i >= len(s.Lhs) {
		return false
	}
	e := ast.Unparen(s.Lhs[i])
	for {
		switch l := e.(type) {
		case *ast.Ident:
			return u.object(u.pass.TypesInfo.ObjectOf(l))
		case *ast.SelectorExpr:
			sel, ok := u.pass.TypesInfo.Selections[l]
			if !ok { // a variable of another package
				return true
			}
			f, ok := sel.Obj().(*types.Var)
			return ok && (f.Pkg() != u.pass.Pkg || u.object(f))
		case *ast.IndexExpr:
			e = ast.Unparen(l.X)
		case *ast.StarExpr:
			e = ast.Unparen(l.X)
		default:
			return false
		}
	}
}

// returned reports whether what a function returns reaches.
func (u *uses) returned(at inspector.Cursor) bool {
	for c := range at.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		decl, ok := c.Node().(*ast.FuncDecl)
		if !ok {
			return true
		}
		obj, ok := u.pass.TypesInfo.Defs[decl.Name].(*types.Func)
		if !ok {
			return false
		}
		if obj.Exported() || decl.Recv != nil {
			return true
		}
		if r, ok := u.known[obj]; ok {
			return r
		}
		u.known[obj] = false
		u.index()
		for _, use := range u.of[obj] {
			call, ok := use.Parent().Node().(*ast.CallExpr)
			if !ok || call.Fun != use.Node() || u.reaches(use.Parent()) {
				u.known[obj] = true
				break
			}
		}
		return u.known[obj]
	}
	return false
}

// quiet are functions that compare, look up, print or log, by package, and where only some are, by
// name. Their arguments reach no request.
var quiet = map[string][]string{
	"errors":                              nil,
	"log":                                 nil,
	"log/slog":                            nil,
	"regexp":                              nil,
	"sort":                                nil,
	"testing":                             nil,
	"unicode/utf8":                        nil,
	"fmt":                                 {"Errorf", "Fprint", "Fprintf", "Fprintln", "Print", "Printf", "Println", "Sscanf"},
	"maps":                                {"Keys"},
	"slices":                              {"BinarySearch", "Contains", "ContainsFunc", "Equal", "Index", "IndexFunc"},
	"strings":                             {"Compare", "Contains", "ContainsAny", "Count", "Cut", "CutPrefix", "CutSuffix", "EqualFold", "HasPrefix", "HasSuffix", "Index", "LastIndex"},
	"path":                                {"Match"},
	"path/filepath":                       {"Match"},
	"net/http":                            {"Error"},
	"os":                                  {"Getenv", "LookupEnv", "Unsetenv"},
	"builtin":                             {"len", "panic", "print", "println", "delete", "clear", "cap"},
	"go.uber.org/zap":                     nil,
	"github.com/rs/zerolog":               nil,
	"github.com/sirupsen/logrus":          nil,
	"github.com/charmbracelet/log":        nil,
	"github.com/fatih/color":              nil,
	"github.com/stretchr/testify":         nil,
	"github.com/prometheus/client_golang": nil,
	"go.opentelemetry.io/otel":            nil,
}

// argument tells where the argument of a call goes: up into its result, or whether it reaches.
func (u *uses) argument(call *ast.CallExpr, arg ast.Expr) (up, reached bool) {
	info := u.pass.TypesInfo
	if tv := info.Types[call.Fun]; tv.IsType() {
		return true, false
	}
	if tv := info.Types[call.Fun]; tv.IsBuiltin() {
		if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok && slices.Contains(quiet["builtin"], id.Name) {
			return false, false
		}
		return true, false
	}
	i := slices.Index(call.Args, arg)
	f, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || f.Pkg() == nil || i < 0 {
		return false, true
	}
	f = f.Origin()
	sig := f.Signature()
	if f.Pkg() == u.pass.Pkg {
		if sig.Recv() != nil && types.IsInterface(sig.Recv().Type()) || sig.Params().Len() == 0 {
			return false, true
		}
		return false, u.object(sig.Params().At(min(i, sig.Params().Len()-1)))
	}
	path := f.Pkg().Path()
	for lib, names := range quiet {
		if (path == lib || strings.HasPrefix(path, lib+"/") && strings.Contains(lib, ".")) && (names == nil || slices.Contains(names, f.Name())) {
			return false, false
		}
	}
	switch path {
	case "cmp", "strings", "fmt", "slices", "maps", "path": // what they make of it goes on
		return true, false
	case "flag", "github.com/spf13/pflag":
		return false, i < len(call.Args)-1 && i > 0
	}
	return false, !printer.MatchString(f.Name()) && (u.record(arg) || !looksUp(sig))
}

// printer matches the names of functions that tell a person something.
var printer = regexp.MustCompile(`^(Debug|Error|Fatal|Info|Log|Panic|Print|Trace|Warn|Warning)(Context|f|ln|w)?$`)

// looksUp reports whether a function can only tell something about a model: nothing but numbers and
// truth values, and perhaps an error, comes of it, and it waits for no answer.
func looksUp(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if n, ok := types.Unalias(p.Type()).(*types.Named); ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context" {
			return false
		}
	}
	told := 0
	for r := range sig.Results().Variables() {
		b, ok := r.Type().Underlying().(*types.Basic)
		switch {
		case ok && b.Info()&(types.IsNumeric|types.IsBoolean) != 0:
			told++
		case r.Type().String() != "error":
			return false
		}
	}
	return told > 0
}
