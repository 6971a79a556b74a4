package requests

import (
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/ir"
	"github.com/claudelint/claudelint/internal/objmatch"
)

// Requests that a program writes as JSON itself and posts to the Messages API.

// posts gives the indexes of URL and body among the arguments of what makes an HTTP request.
var posts = map[string][2]int{
	"net/http.NewRequest":            {1, 2},
	"net/http.NewRequestWithContext": {2, 3},
	"net/http.Post":                  {0, 2},
	"(*net/http.Client).Post":        {1, 3},
}

// posted returns the body of a request that may go to the Messages API. address is the parameter
// that holds the address, if the callers choose it.
func (a *analysis) posted(instr ssa.CallInstruction) (body int, address *ssa.Parameter, ok bool) {
	at, ok := posts[objmatch.Func(ir.Method(instr.Common()))]
	args := ir.Args(instr.Common())
	if !ok || at[1] >= len(args) {
		return 0, nil, false
	}
	address, ok = a.messagesAddress(args[at[0]])
	return at[1], address, ok
}

// hole stands in an address for what is not known of it.
const hole = "\x00"

// messagesAddress reports whether a text is, whichever way it was made, the address of the Messages
// API. param is the parameter that the text is, or that decides it.
func (a *analysis) messagesAddress(v ssa.Value) (param *ssa.Parameter, ok bool) {
	if p, ok := v.(*ssa.Parameter); ok {
		return p, true
	}
	texts := a.texts(v, 0)
	for _, t := range texts {
		if !claudeapi.MessagesAddress(strings.ReplaceAll(t, hole, "")) {
			param = addressParam(v, 0)
			return param, param != nil
		}
	}
	return nil, len(texts) > 0
}

// addressParam returns the parameter that a text is made of, and nothing else that its function's callers
// choose, or nil: the path behind the address of a host.
func addressParam(v ssa.Value, depth int) *ssa.Parameter {
	if depth > 10 {
		return nil
	}
	var pieces []ssa.Value
	switch v := v.(type) {
	case *ssa.Parameter:
		return v
	case *ssa.BinOp:
		pieces = []ssa.Value{v.X, v.Y}
	case *ssa.MakeInterface:
		pieces = []ssa.Value{v.X}
	case *ssa.Extract:
		pieces = []ssa.Value{v.Tuple}
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&v.Call)) {
		case "fmt.Sprintf", "net/url.JoinPath":
			pieces = append(variadic(v.Call.Args[1]), v.Call.Args[0])
		}
	}
	var found *ssa.Parameter
	for _, piece := range pieces {
		if p := addressParam(piece, depth+1); p != nil {
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

// texts returns what a text may be, with holes.
func (a *analysis) texts(v ssa.Value, depth int) []string {
	unknown := []string{hole}
	if depth > 10 {
		return unknown
	}
	if s, ok := text(v); ok {
		return []string{s}
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		if v.Op == token.ADD {
			return products(a.texts(v.X, depth+1), a.texts(v.Y, depth+1))
		}
	case *ssa.Phi:
		var out []string
		for _, e := range v.Edges {
			out = append(out, a.texts(e, depth+1)...)
		}
		if len(out) <= 16 {
			return out
		}
	case *ssa.Call:
		switch objmatch.Func(ir.Method(&v.Call)) {
		case "fmt.Sprintf", "net/url.JoinPath":
			out := a.texts(v.Call.Args[0], depth+1)
			for _, arg := range variadic(v.Call.Args[1]) {
				out = products(out, a.texts(arg, depth+1))
			}
			return out
		case "strings.TrimRight", "strings.TrimSuffix", "strings.TrimSpace":
			return a.texts(v.Call.Args[0], depth+1)
		}
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && v.Index == 0 {
			return a.texts(call, depth+1)
		}
	case *ssa.MakeInterface:
		return a.texts(v.X, depth+1)
	case *ssa.Convert:
		return a.texts(v.X, depth+1)
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return a.stored(v.X, depth)
		}
	}
	return unknown
}

// products returns every x followed by every y.
func products(xs, ys []string) []string {
	var out []string
	for _, x := range xs {
		for _, y := range ys {
			if len(out) < 16 {
				out = append(out, x+y)
			}
		}
	}
	return out
}

// variadic returns the elements of the slice that go/ssa makes of variadic arguments.
func variadic(v ssa.Value) []ssa.Value {
	slice, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	alloc, ok := slice.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var out []ssa.Value
	for _, ref := range *alloc.Referrers() {
		if addr, ok := ref.(*ssa.IndexAddr); ok {
			for _, use := range *addr.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == addr {
					out = append(out, st.Val)
				}
			}
		}
	}
	return out
}

// stored returns the texts that the package keeps in a variable or a field.
func (a *analysis) stored(addr ssa.Value, depth int) []string {
	var out []string
	for _, st := range a.stores[cellOf(addr)] {
		out = append(out, a.texts(st.Val, depth+5)...)
	}
	if len(out) == 0 || len(out) > 16 {
		return []string{hole}
	}
	return out
}

// cellOf returns the field, whatever holds it, or the variable that an address stands for.
func cellOf(addr ssa.Value) any {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		if s, ok := deref(addr.X.Type()).Underlying().(*types.Struct); ok {
			return s.Field(addr.Field).Origin()
		}
	case *ssa.Alloc, *ssa.Global:
		return addr
	}
	return nil
}

// objectPath returns the path, in a value of the type, of the field that becomes max_tokens in the
// value's JSON: json itself for a text or a reader of one, and the path of a field that does not
// exist for a request that lacks it. known is false for types that show no request.
func objectPath(t types.Type) (path string, known bool) {
	switch objmatch.Type(t) {
	case "bytes.Buffer", "bytes.Reader", "strings.Reader", "strings.Builder":
		return json, true
	}
	switch u := deref(t).Underlying().(type) {
	case *types.Map:
		key, ok := u.Key().Underlying().(*types.Basic)
		return "[max_tokens]", ok && key.Info()&types.IsString != 0
	case *types.Struct:
		names := jsonNames(u, nil)
		if path := names["max_tokens"]; path != "" {
			return path, true
		}
		marshals, _, _ := types.LookupFieldOrMethod(t, true, nil, "MarshalJSON")
		return ".max_tokens", marshals == nil && isRequest(func(name string) bool { return names[name] != "" })
	case *types.Basic, *types.Slice, *types.Interface, *types.Tuple:
		return json, true
	}
	return "", false
}

// jsonNames returns the paths of the fields of a struct by their names in JSON.
func jsonNames(s *types.Struct, outer []*types.Struct) map[string]string {
	names := map[string]string{}
	for i := range s.NumFields() {
		f := s.Field(i)
		name, _, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get("json"), ",")
		if inner, ok := deref(f.Type()).Underlying().(*types.Struct); ok && name == "" && f.Embedded() {
			if !slices.Contains(outer, inner) {
				for n, path := range jsonNames(inner, append(outer, s)) {
					if names[n] == "" {
						names[n] = "." + f.Name() + path
					}
				}
			}
			continue
		}
		if name != "" && name != "-" && f.Exported() {
			names[name] = "." + f.Name()
		}
	}
	return names
}

// holdsRequest reports whether a map is given what marks a request to the Messages API, also as Bedrock takes it. The
// messages may be put into it elsewhere.
func (a *analysis) holdsRequest(m *ssa.MakeMap) bool {
	keys := map[string]bool{}
	for _, ref := range *m.Referrers() {
		if up, ok := ref.(*ssa.MapUpdate); ok && up.Map == m {
			if key, ok := text(up.Key); ok {
				keys[key] = true
			}
		}
	}
	return keys["model"] || keys["anthropic_version"]
}

// isRequest reports whether a JSON object with these names is a request to the Messages API, also
// as Bedrock takes it.
func isRequest(has func(name string) bool) bool {
	return has("messages") && (has("model") || has("anthropic_version"))
}

// encoded returns what is missing of a text or a reader that a call of the standard library makes.
func (q *query) encoded(call *ssa.Call, k int, path string) (found gaps, ok bool) {
	if path != json || k != 0 {
		return nil, false
	}
	args := ir.Args(&call.Call)
	switch objmatch.Func(ir.Method(&call.Call)) {
	case "bytes.NewReader", "bytes.NewBuffer", "bytes.NewBufferString", "strings.NewReader", "io.NopCloser", "bufio.NewReader",
		"encoding/json.Marshal", "encoding/json.MarshalIndent", "bytes.Clone", "strings.TrimSpace", "bytes.TrimSpace",
		"(*bytes.Buffer).Bytes", "(*bytes.Buffer).String", "(*strings.Builder).String":
		return q.value(args[0], json, call), true
	case "fmt.Sprintf", "fmt.Appendf":
		return q.text(call, call), true
	}
	return nil, false
}

// written returns what a call does that writes JSON into r, a buffer.
func (q *query) written(instr ssa.CallInstruction, r root) (found gaps, decided, ok bool) {
	if !strings.HasSuffix(r.path, json) {
		return nil, false, false
	}
	args := ir.Args(instr.Common())
	switch objmatch.Func(ir.Method(instr.Common())) {
	case "(*encoding/json.Encoder).Encode":
		enc, ok := args[0].(*ssa.Call)
		if !ok || len(enc.Call.Args) != 1 {
			return nil, false, false
		}
		if w := rootOf(enc.Call.Args[0]); w.Value != r.Value || w.path+json != r.path {
			return nil, false, false
		}
		return q.value(args[1], json, instr), true, true
	case "(*bytes.Buffer).Write", "(*bytes.Buffer).WriteString", "(*strings.Builder).WriteString":
		if w := rootOf(args[0]); w.Value != r.Value || w.path+json != r.path {
			return nil, false, false
		}
		return q.value(args[1], json, instr), true, true
	case "encoding/json.NewEncoder", "(*bytes.Buffer).Bytes", "(*bytes.Buffer).String", "(*bytes.Buffer).Len", "(*bytes.Buffer).Reset":
		return nil, false, true
	}
	return nil, false, false
}

// text returns the gap of a JSON text that shows the messages of a request, but no max_tokens.
func (q *query) text(v ssa.Value, at ssa.Instruction) gaps {
	texts := q.texts(v, 0)
	for _, t := range texts {
		if strings.Contains(t, "max_tokens") || !isRequest(func(name string) bool { return strings.Contains(t, `"`+name+`"`) }) {
			return nil
		}
	}
	if len(texts) == 0 {
		return nil
	}
	pos := v.Pos()
	if !pos.IsValid() {
		pos = at.Pos()
	}
	return q.leftOut(pos, json)
}
