package flows

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/agentloop"
	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/embedded"
	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/records"
	"github.com/claudelint/claudelint/internal/requests"
	"github.com/claudelint/claudelint/internal/rows"
	"github.com/claudelint/claudelint/internal/taint"
)

// index holds every row that ships with claudelint.
var index = sync.OnceValue(func() *rows.Index {
	return rows.NewIndex(goapi.Tables(), claudeapi.Tables())
})

// knowledge is what the engines are told about everything outside the package.
type knowledge struct {
	pass  *analysis.Pass
	facts map[*types.Package]*Fact // nil: no fact
	loans map[string]*Fact         // see borrowed
	seen  func() []Lent            // see imported
	rows  *rows.Index
	funcs map[*types.Func]described // as they are asked for

	lessons []Lesson                           // of the package itself
	methods map[*types.Func]*agentloop.Summary // of interfaces
	senders map[*types.Func]*requests.Summary  // of interfaces
	askers  map[*types.Func]*taint.Summary     // of interfaces
	unshown map[encoded][]string               // see Hidden

	given     map[string]bool // see givenFields
	keyFields []string        // those of them that this package gives to a client

	maskedOnce sync.Once
	masked     map[string]bool // see Masked

	mentionsOnce sync.Once
	isRaw        bool
	hasKeys      bool
	talks        bool
	names        bool     // see Names
	served       bool     // see Served
	settings     []string // see Setting

	embedOnce sync.Once
	embeds    map[*types.Var][]embedded.File
}

func newKnowledge(pass *analysis.Pass) *knowledge {
	k := &knowledge{
		pass: pass, facts: map[*types.Package]*Fact{}, rows: index(), funcs: map[*types.Func]described{},
		lessons: lessons(pass), methods: map[*types.Func]*agentloop.Summary{},
		senders: map[*types.Func]*requests.Summary{}, askers: map[*types.Func]*taint.Summary{}, unshown: map[encoded][]string{},
	}
	k.seen = sync.OnceValue(k.imported)
	k.given = k.givenFields()
	return k
}

// fact returns the fact of a package, nil if it was not analysed.
func (k *knowledge) fact(p *types.Package) *Fact {
	if p == nil || p == k.pass.Pkg {
		return nil
	}
	fact, ok := k.facts[p]
	if !ok {
		fact = new(Fact)
		if !k.pass.ImportPackageFact(p, fact) {
			fact = k.borrowed()[objmatch.Path(p)]
		} else if fact.Version != version {
			fact = nil
		}
		k.facts[p] = fact
	}
	return fact
}

// request returns the summary of a function, of an interface method as loop does.
func (k *knowledge) request(f *types.Func) *requests.Summary {
	key := func(s *requests.Summary) string { return s.Func }
	if recv := f.Signature().Recv(); recv == nil || !types.IsInterface(recv.Type()) {
		if fact := k.fact(f.Pkg()); fact != nil {
			return find(fact.Requests, objmatch.Func(f), key)
		}
		return nil
	}
	if s, ok := k.senders[f]; ok {
		return s
	}
	var all []*requests.Summary
	for _, fact := range k.all() {
		if s := find(fact.Requests, objmatch.Func(f), key); s != nil {
			all = append(all, s)
		}
	}
	if len(all) == 0 {
		all = k.behind(f)
	}
	k.senders[f] = requests.Join(all)
	return k.senders[f]
}

// behind returns what the types of imported packages do that implement an interface of this one which they do not know:
// its methods stand for theirs, and who makes the one of the other comes later. What one of them does not ask of its
// callers it may complete, or bound, and nothing is asked.
func (k *knowledge) behind(m *types.Func) []*requests.Summary {
	iface, ok := m.Signature().Recv().Type().Underlying().(*types.Interface)
	if !ok || m.Pkg() != k.pass.Pkg {
		return nil
	}
	out := &requests.Summary{Func: objmatch.Func(m)}
	var lenient [2]bool // some type does not ask for a limit, or not for a bound of a remote number
	for _, p := range k.pass.Pkg.Imports() {
		if objmatch.IsStd(objmatch.Path(p)) {
			continue
		}
		for _, name := range p.Scope().Names() {
			t, ok := p.Scope().Lookup(name).(*types.TypeName)
			if !ok || t.IsAlias() || !t.Exported() {
				continue
			}
			named, ok := t.Type().(*types.Named)
			if !ok || named.TypeParams() != nil || types.IsInterface(named) || !types.Implements(types.NewPointer(named), iface) {
				continue
			}
			obj, _, _ := types.LookupFieldOrMethod(named, true, p, m.Name())
			impl, ok := obj.(*types.Func)
			if !ok {
				return nil
			}
			var asks [2]bool
			if s := k.request(impl); s != nil {
				for _, sent := range s.Sends {
					sent.Dynamic = true
					out.Sends = append(out.Sends, sent)
					asks[kind(sent)] = true
				}
			}
			lenient[0], lenient[1] = lenient[0] || !asks[0], lenient[1] || !asks[1]
		}
	}
	out.Sends = slices.DeleteFunc(out.Sends, func(s requests.Sent) bool { return lenient[kind(s)] })
	if len(out.Sends) == 0 {
		return nil
	}
	return []*requests.Summary{out}
}

// kind tells a number that must not be missing from one that must not be a remote party's.
func kind(s requests.Sent) int {
	if s.Remote {
		return 1
	}
	return 0
}

// loop returns the summary of a function. What an interface method may do is known from the
// packages that implement it, so there all facts are asked.
func (k *knowledge) loop(f *types.Func) *agentloop.Summary {
	key := func(s *agentloop.Summary) string { return s.Func }
	if recv := f.Signature().Recv(); recv == nil || !types.IsInterface(recv.Type()) {
		if fact := k.fact(f.Pkg()); fact != nil {
			return find(fact.Loops, objmatch.Func(f), key)
		}
		return nil
	}
	if s, ok := k.methods[f]; ok {
		return s
	}
	var all []*agentloop.Summary
	for _, fact := range k.all() {
		if s := find(fact.Loops, objmatch.Func(f), key); s != nil {
			all = append(all, s)
		}
	}
	k.methods[f] = agentloop.Join(all)
	return k.methods[f]
}

// all returns the facts of the packages that the package depends on, sorted by import path.
func (k *knowledge) all() []*Fact {
	var out []*Fact
	for _, l := range k.seen() {
		out = append(out, l.Fact)
	}
	return out
}

// imported is all with the packages that the facts are about.
func (k *knowledge) imported() []Lent {
	facts := maps.Clone(k.borrowed())
	for _, f := range k.pass.AllPackageFacts() {
		if fact, ok := f.Fact.(*Fact); ok && fact.Version == version && f.Package != k.pass.Pkg {
			facts[objmatch.Path(f.Package)] = fact
		}
	}
	var out []Lent
	for _, path := range slices.Sorted(maps.Keys(facts)) {
		out = append(out, Lent{path, facts[path]})
	}
	return out
}

// Summary implements taint.Knowledge.
func (k *knowledge) Summary(f *types.Func) (*taint.Summary, bool) {
	fact := k.fact(f.Pkg())
	if recv := f.Signature().Recv(); recv != nil && types.IsInterface(recv.Type()) {
		return k.implemented(f), fact != nil || f.Pkg() == k.pass.Pkg
	}
	if fact == nil {
		return nil, f.Pkg() == k.pass.Pkg
	}
	return find(fact.Values, objmatch.Func(f), func(s *taint.Summary) string { return s.Func }), true
}

// implemented returns what is known of an interface method from the packages that implement it.
func (k *knowledge) implemented(f *types.Func) *taint.Summary {
	s, ok := k.askers[f]
	if ok {
		return s
	}
	for _, fact := range k.all() {
		found := find(fact.Values, objmatch.Func(f), func(s *taint.Summary) string { return s.Func })
		switch {
		case found == nil:
		case s == nil:
			s = &taint.Summary{Func: found.Func, Confirms: found.Confirms, Asks: found.Asks}
		default:
			s.Confirms, s.Asks = s.Confirms && found.Confirms, s.Asks || found.Asks
		}
	}
	k.askers[f] = s
	return s
}

// Flows implements taint.Knowledge.
func (k *knowledge) Flows() (program, libraries []taint.Flow) {
	for _, l := range k.seen() {
		to := &libraries
		if m := k.pass.Module; m == nil || l.Path == m.Path || strings.HasPrefix(l.Path, m.Path+"/") {
			to = &program
		}
		*to = append(*to, l.Fact.Cells...)
	}
	return program, libraries
}

// Own implements taint.Knowledge: the packages that were analysed are the program's, and so are those of the module,
// whose facts the go command does not show where they are not imported.
func (k *knowledge) Own(p *types.Package) bool {
	return p == k.pass.Pkg || k.fact(p) != nil || p != nil && k.inModule(objmatch.Path(p))
}

// inModule reports whether a package is of the module under analysis.
func (k *knowledge) inModule(path string) bool {
	m := k.pass.Module
	return m != nil && m.Path != "" && objmatch.Within(path, m.Path)
}

// Func implements taint.Knowledge.
func (k *knowledge) Func(f *types.Func) (effects []rows.Resolved, complete bool) {
	known, ok := k.funcs[f]
	if !ok {
		known.effects, known.complete = k.describe(f)
		k.funcs[f] = known
	}
	return known.effects, known.complete
}

// described is what rows and directives say of a function.
type described struct {
	effects  []rows.Resolved
	complete bool
}

func (k *knowledge) describe(f *types.Func) (effects []rows.Resolved, complete bool) {
	// What a logger's method prints is told where it is called, and not once more where that is done.
	printed := prints(f)
	named, complete := slices.Concat(printed, k.stream(f), k.shaped(f)), printed != nil
	if f.Pkg() == k.pass.Pkg {
		return append(taught(k.lessons, f), named...), complete
	}
	if fact := k.fact(f.Pkg()); fact != nil && len(fact.Lessons) > 0 {
		return append(taught(fact.Lessons, f), named...), complete
	}
	if len(named) > 0 && k.Own(f.Pkg()) {
		return named, complete
	}
	res, ok := k.rowsOf(f)
	if !ok {
		res = family(f)
	}
	if slices.ContainsFunc(res, givesKey) && objmatch.IsStd(objmatch.Path(f.Pkg())) && !k.raw() { // a header of any request
		res = slices.DeleteFunc(slices.Clone(res), givesKey)
	}
	if isDependency(k.pass) && objmatch.Path(f.Pkg()) == "os" { // how a library keeps its own files is its affair
		res = slices.DeleteFunc(slices.Clone(res), func(e rows.Resolved) bool { return e.Kind == rows.KindAct })
	}
	// A function of a library that has rows, but none of its own, does nothing with text.
	// What cannot be undone is all there is to say of one that a family describes: that the library puts what it
	// is given into the address of its own server is its affair.
	return res, ok || len(res) > 0 || k.applies(objmatch.Path(f.Pkg())) && k.rows.Describes(objmatch.Path(f.Pkg()))
}

// shaped returns what the rows say of the method of a library's that a method of an interface of the program's
// stands for: generated queries are given a database, or a transaction, as an interface of their own.
func (k *knowledge) shaped(f *types.Func) []rows.Resolved {
	sig := f.Signature()
	if sig.Recv() == nil || !types.IsInterface(sig.Recv().Type()) || sig.Results().Len() == 0 || !sig.Variadic() {
		return nil
	}
	handle := goapi.HandleOf(types.TypeString(sig.Results().At(0).Type(), nil))
	if handle == "" || f.Pkg() != k.pass.Pkg && !k.Own(f.Pkg()) {
		return nil
	}
	at := 0 // where the statement is
	if objmatch.Type(sig.Params().At(0).Type()) == "context.Context" {
		at = 1
	}
	if at+2 != sig.Params().Len() || types.TypeString(sig.Params().At(at).Type(), nil) != "string" {
		return nil
	}
	res, _ := k.rows.Func("(*" + handle + ")." + f.Name())
	return res
}

// rowsOf returns what the rows say of a function, and whether there are some that hold here.
func (k *knowledge) rowsOf(f *types.Func) ([]rows.Resolved, bool) {
	res, ok := k.rows.Func(objmatch.Func(f))
	if !ok || !k.applies(objmatch.Path(f.Pkg())) {
		return nil, false
	}
	other := func(e rows.Resolved) bool { return !e.Fits(f.Signature()) } // of another version
	return slices.DeleteFunc(slices.Clone(res), other), true
}

// applies reports whether the rows about a library hold here: those of a client of other models' APIs
// do in a program that names Claude to it.
func (k *knowledge) applies(path string) bool { return !claudeapi.IsCompatible(path) || k.Served() }

// givesKey reports whether an effect is that of giving a client its credential.
func givesKey(e rows.Resolved) bool { return e.Target == rows.Client }

// families holds the rows about many functions at once.
var families = sync.OnceValue(goapi.Families)

// family returns the effects of the families that a function of a library belongs to.
func family(f *types.Func) []rows.Resolved {
	path := objmatch.Path(f.Pkg())
	if objmatch.IsStd(path) {
		return nil
	}
	recv := ""
	if r := f.Signature().Recv(); r != nil {
		if named := objmatch.Named(r.Type()); named != nil {
			recv = named.Obj().Name()
		}
	}
	var out []rows.Resolved
	for _, fam := range families() {
		if fam.Matches(path, recv, f.Name()) {
			for _, e := range fam.Do {
				out = append(out, rows.Resolved{Effect: e})
			}
		}
	}
	return out
}

// Field implements taint.Knowledge.
func (k *knowledge) Field(owner types.Type, field *types.Var) (rows.Field, bool) {
	if row, ok := k.rows.Field(objmatch.Type(owner) + "." + field.Name()); ok && k.applies(objmatch.Path(field.Pkg())) {
		return row, true
	}
	if ptr, ok := owner.Underlying().(*types.Pointer); ok {
		owner = ptr.Elem()
	}
	s, ok := owner.Underlying().(*types.Struct)
	if ok && k.raw() {
		if row, ok := claudeapi.Raw(s, field); ok {
			return row, true
		}
	}
	var do rows.Do
	if label := records.Sensitive(objmatch.Named(owner), field); label != "" {
		do = append(do, rows.Source("", label, "field "+field.Name()))
	}
	if s != nil && goapi.Command(objmatch.Named(owner), s, tagOf(s, field)) {
		do = append(do, rows.Source("", rows.Local, "command-line argument"))
	}
	if s != nil && k.isKey(objmatch.Named(owner), field, tagOf(s, field)) {
		do = append(do, rows.Source("", rows.Key, "field "+field.Name()))
	}
	return rows.Field{Do: do}, do != nil
}

func tagOf(s *types.Struct, field *types.Var) string {
	for i := range s.NumFields() {
		if s.Field(i) == field {
			return s.Tag(i)
		}
	}
	return ""
}

// isKey reports whether a field holds the credential of a client of Claude, by its name with those of
// its type and its package, or by what a tag calls it: in the environment, in a file.
func (k *knowledge) isKey(owner *types.Named, field *types.Var, tag string) bool {
	if b, ok := field.Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsString == 0 {
		return false
	}
	if owner != nil && owner.Obj().Pkg() != nil {
		p := owner.Obj().Pkg()
		if claudeapi.IsClient(objmatch.Path(p)) {
			return false
		}
		if k.given[objmatch.Type(owner)+"."+field.Name()] || claudeapi.IsOwnKeyField(p.Name(), owner.Obj().Name(), field.Name()) {
			return true
		}
	}
	return claudeapi.IsKeyName(field.Name()) || slices.ContainsFunc(tagNames(tag), claudeapi.IsKeyName)
}

// tagNames returns what the tags of a field call it, whatever their keys are.
func tagNames(tag string) []string {
	var out []string
	for i, s := range strings.Split(tag, `"`) {
		if i%2 == 1 {
			name, _, _ := strings.Cut(s, ",")
			out = append(out, name)
		}
	}
	return out
}

// Encoder implements taint.Knowledge.
func (k *knowledge) Encoder(f *types.Func, spec string) taint.Encode {
	enc, ok := encoding(f, spec)
	if !ok {
		return nil
	}
	return func(t types.Type, without []string) []rows.Effect { return k.leaks(t, enc, without) }
}

// Encoded implements taint.Knowledge.
func (k *knowledge) Encoded(t types.Type, without []string) []rows.Effect {
	return k.leaks(t, records.JSON, without)
}

// Shown implements taint.Knowledge.
func (k *knowledge) Shown(t types.Type, without []string) []rows.Effect {
	inText := k.leaks(t, records.Text, without)
	return slices.DeleteFunc(k.leaks(t, records.JSON, without), func(e rows.Effect) bool {
		return !slices.ContainsFunc(inText, func(o rows.Effect) bool { return o.Label == e.Label && o.What == e.What })
	})
}

// Hidden implements taint.Knowledge.
func (k *knowledge) Hidden(f *types.Func, t types.Type, spec string) []string {
	enc, ok := encoding(f, spec)
	if !ok && f != nil && !isString(t) && prints(f) != nil {
		return []string{""} // how it shows records nobody can tell
	}
	if !ok {
		return nil
	}
	return k.hidden(t, enc)
}

// TextMethod implements taint.Knowledge.
func (k *knowledge) TextMethod(f *types.Func, t types.Type) string {
	has := func(name string) bool {
		obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
		_, ok := obj.(*types.Func)
		return ok
	}
	if enc, _ := encoding(f, ""); enc == records.Log && has("LogValue") {
		return "LogValue"
	}
	if slices.ContainsFunc([]string{"Error", "Format", "GoString", "LogValue", "MarshalJSON", "MarshalText"}, has) {
		return ""
	}
	return "String"
}

// encoding returns how a function makes text of values, and whether it does. Verbs are package fmt's
// everywhere.
func encoding(f *types.Func, spec string) (records.Encoding, bool) {
	if f == nil || f.Pkg() == nil {
		return "", false
	}
	enc, ok := goapi.Encoding(objmatch.Path(f.Pkg()))
	if spec != "" && (ok || prints(f) != nil) {
		if strings.HasSuffix(spec, "v") && strings.Contains(spec, "#") {
			return records.Syntax, true
		}
		return records.Text, true
	}
	return enc, ok
}

// HiddenEncoded implements taint.Knowledge.
func (k *knowledge) HiddenEncoded(t types.Type, quoted bool) []string {
	if quoted {
		return k.hidden(t, records.JSON)
	}
	return k.hidden(t, records.Text)
}

// hidden asks for what an encoding hides of a type once.
func (k *knowledge) hidden(t types.Type, enc records.Encoding) []string {
	if _, ok := t.Underlying().(*types.Basic); ok && objmatch.Named(t) == nil {
		return nil
	}
	key := encoded{t, enc}
	paths, ok := k.unshown[key]
	if !ok {
		paths = records.Hidden(t, enc)
		k.unshown[key] = paths
	}
	return paths
}

// encoded is a type in an encoding.
type encoded struct {
	typ types.Type
	enc records.Encoding
}

// Panic implements taint.Knowledge.
func (k *knowledge) Panic() rows.Do { return goapi.Panic }

// Credential implements taint.Knowledge. Any service has an authorization.
func (k *knowledge) Credential(name string) bool {
	return claudeapi.IsKeyName(name) && !strings.EqualFold(name, "authorization")
}

// Private implements taint.Knowledge.
func (k *knowledge) Private(name string) bool { return records.SecretSetting(name) }

// SecretSource implements taint.Knowledge.
func (k *knowledge) SecretSource(what string) bool { return records.SecretSource(what) }

// Guarded implements taint.Knowledge.
func (k *knowledge) Guarded(name string) bool {
	return claudeapi.IsKeyName(name) || strings.EqualFold(name, "cookie")
}

func (k *knowledge) leaks(t types.Type, enc records.Encoding, without []string) []rows.Effect {
	if t == nil {
		return nil
	}
	var out []rows.Effect
	for _, l := range records.Leaks(t, enc, k.isKey, without...) {
		out = append(out, rows.Source("", l.Label, "field "+l.Name))
	}
	return out
}

// Key implements taint.Knowledge.
func (k *knowledge) Key(entries map[string]string, key string, value types.Type) rows.Do {
	if !k.raw() {
		return nil
	}
	return claudeapi.RawKey(entries, key, value)
}

// raw reports whether the package, or one that it imports, talks to the Messages API by hand.
func (k *knowledge) raw() bool {
	k.mentionsOnce.Do(k.mentions)
	return k.isRaw
}

// Credentials reports whether the package may hold a credential: it talks to Claude, or mentions a
// credential, or imports one that does.
func (k *knowledge) Credentials() bool {
	k.mentionsOnce.Do(k.mentions)
	return k.hasKeys
}

// Claude implements taint.Knowledge: the package imports a client of Claude, or posts to the Messages API
// by hand, or imports one that does.
func (k *knowledge) Claude() bool {
	k.mentionsOnce.Do(k.mentions)
	return k.talks
}

// Names reports whether the package, or one that it imports, names a model of Claude or Anthropic's address.
func (k *knowledge) Names() bool {
	k.mentionsOnce.Do(k.mentions)
	return k.names
}

// Served reports whether a client of OpenAI's API, in the package or one that it imports, is told to
// talk to Claude: by a name that OpenRouter gives its models, or by one of Anthropic's, or its address, where
// there is no client of Anthropic's own API that these could be for.
func (k *knowledge) Served() bool {
	k.mentionsOnce.Do(k.mentions)
	return k.served
}

// mentions looks for what the package and those that it imports mention. Which models only its tests name says
// nothing of whom a client of OpenAI's API talks to.
func (k *knowledge) mentions() {
	var said [claudeapi.ByMaker + 1]bool
	compatible, speaks := false, false
	imported := map[string]bool{} // by more than tests
	for _, file := range k.pass.Files {
		if k.inTest(file) {
			continue
		}
		for _, spec := range file.Imports {
			if path, err := strconv.Unquote(spec.Path.Value); err == nil {
				imported[path] = true
			}
		}
	}
	for _, p := range k.pass.Pkg.Imports() {
		path := objmatch.Path(p)
		if fact := k.fact(p); fact != nil {
			k.isRaw = k.isRaw || fact.Raw
			k.hasKeys = k.hasKeys || fact.Keys
			k.talks = k.talks || fact.Claude
			k.names = k.names || fact.Names && imported[path]
			k.served = k.served || fact.Served && imported[path]
		}
		compatible = compatible || claudeapi.IsCompatible(path)
		k.talks = k.talks || claudeapi.IsClient(path) && !claudeapi.IsCompatible(path)
	}
	for _, file := range k.pass.Files {
		test := k.inTest(file)
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				k.named(n)
			case *ast.Ident:
				if compatible {
					obj := k.pass.TypesInfo.Uses[n]
					k.served = k.served || obj != nil && obj.Pkg() != nil && claudeapi.NamesClaude(objmatch.Path(obj.Pkg())+"."+obj.Name())
				}
			case *ast.BasicLit:
				if n.Kind != token.STRING {
					break
				}
				if s, err := strconv.Unquote(n.Value); err == nil {
					k.isRaw = k.isRaw || claudeapi.RawAddress(s)
					speaks = speaks || claudeapi.RawTags(s)
					k.hasKeys = k.hasKeys || claudeapi.MentionsKey(s)
					said[claudeapi.Names(s)] = said[claudeapi.Names(s)] || !test
				}
			}
			return true
		})
	}
	// Who names models of all makers, as the settings of a program do, says nothing of a client.
	k.names = k.names || said[claudeapi.Model] && !said[claudeapi.Other] || said[claudeapi.Address] || said[claudeapi.ByMaker]
	k.served = k.served || said[claudeapi.ByMaker] ||
		compatible && (k.names && !k.talks || said[claudeapi.Router] && !said[claudeapi.Other])
	k.isRaw = k.isRaw || speaks && !k.talks // its address may be elsewhere
	k.talks = k.talks || k.isRaw || compatible && k.served
	k.hasKeys = k.hasKeys || k.talks
	slices.Sort(k.settings)
	k.settings = slices.Compact(k.settings)
}

// inTest reports whether a file is a test of a package that has other files.
func (k *knowledge) inTest(file *ast.File) bool {
	test := func(f *ast.File) bool { return objmatch.InTest(k.pass.Fset, f.FileStart) }
	return test(file) && slices.ContainsFunc(k.pass.Files, func(f *ast.File) bool { return !test(f) })
}

// named notes the library to a function of which a call names a credential.
func (k *knowledge) named(call *ast.CallExpr) {
	f := callee(k.pass.TypesInfo, call)
	if f == nil || f.Pkg() == nil || objmatch.IsStd(objmatch.Path(f.Pkg())) || !k.rows.Describes(objmatch.Path(f.Pkg())) {
		return
	}
	for _, arg := range call.Args {
		if tv := k.pass.TypesInfo.Types[arg]; tv.Value != nil && tv.Value.Kind() == constant.String && k.Credential(constant.StringVal(tv.Value)) {
			k.settings = append(k.settings, objmatch.Path(f.Pkg()))
		}
	}
}

// Setting implements taint.Knowledge.
func (k *knowledge) Setting(library *types.Package) bool {
	k.mentionsOnce.Do(k.mentions)
	path := objmatch.Path(library)
	return slices.Contains(k.settings, path) ||
		slices.ContainsFunc(k.all(), func(f *Fact) bool { return slices.Contains(f.Settings, path) })
}

// Kept implements taint.Knowledge.
func (k *knowledge) Kept() []string {
	var out []string
	for _, fact := range k.all() {
		out = append(out, fact.Kept...)
	}
	return out
}

// Told implements taint.Knowledge.
func (k *knowledge) Told() []string {
	var out []string
	for _, fact := range k.all() {
		out = append(out, fact.Told...)
	}
	return out
}

// Var implements taint.Knowledge.
func (k *knowledge) Var(v *types.Var) (rows.Var, bool) {
	row, ok := k.rows.Var(objmatch.Path(v.Pkg()) + "." + v.Name())
	return row, ok && k.applies(objmatch.Path(v.Pkg()))
}

// Type implements taint.Knowledge.
func (k *knowledge) Type(t types.Type) (rows.Type, bool) { return k.rows.Type(objmatch.Type(t)) }

// Texts implements taint.Knowledge: what the package embeds, and what other packages tell.
func (k *knowledge) Texts(v *types.Var) []taint.Text {
	var out []taint.Text
	if v.Pkg() != k.pass.Pkg {
		if fact := k.fact(v.Pkg()); fact != nil {
			for _, t := range fact.Texts {
				if t.Var == v.Name() {
					out = append(out, t)
				}
			}
		}
		return out
	}
	k.embedOnce.Do(func() {
		k.embeds = map[*types.Var][]embedded.File{}
		for _, file := range k.pass.Files {
			maps.Copy(k.embeds, embedded.Vars(k.pass.Fset, file, k.pass.TypesInfo))
		}
	})
	_, isText := v.Type().Underlying().(*types.Basic)
	if _, ok := v.Type().Underlying().(*types.Slice); ok {
		isText = true
	}
	for _, f := range k.embeds[v] {
		t := taint.Text{Var: v.Name(), File: f.Name, Text: f.Content}
		if isText {
			t.File = ""
		}
		out = append(out, t)
	}
	return out
}

// Given implements taint.Knowledge.
func (k *knowledge) Given() []string { return k.rows.Given() }

// Shapes implements taint.Knowledge.
func (k *knowledge) Shapes() []rows.Shape { return k.rows.Shapes() }

// find looks a function up in a sorted list of summaries. It returns nil where there is none.
func find[T any](list []T, name string, key func(*T) string) *T {
	i := sort.Search(len(list), func(i int) bool { return key(&list[i]) >= name })
	if i < len(list) && key(&list[i]) == name {
		return &list[i]
	}
	return nil
}
