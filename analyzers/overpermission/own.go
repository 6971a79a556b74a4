package overpermission

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/claudelint/claudelint/analyzers/internal/hazard"
	"github.com/claudelint/claudelint/internal/claudeapi"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

// A tool is one of the program's own: what describes it to the model, and what runs its calls.
type tool struct {
	at        inspector.Cursor
	end       token.Pos // of what to underline
	name      string    // "" where it is not constant
	runs      []span    // the code that runs its calls
	schemas   []ast.Expr
	input     types.Type // what its input is decoded into, or nil
	bundled   bool       // a struct of the program's own holds both
	typed     bool       // a type of the package is both
	announced bool       // it is described to the model, and found by its name
}

// A span is a range of the source.
type span struct{ pos, end token.Pos }

func spanOf(n ast.Node) span { return span{n.Pos(), n.End()} }

func (s span) holds(pos token.Pos) bool { return s.pos <= pos && pos < s.end }

// own finds the tools of the program's own whose input is a command, a statement, a script or a path,
// whatever the model likes, that nothing looks at before it does what it says.
func (s *search) own() []report.Finding {
	wide := s.wide(ofModel)
	out := s.apart(append(s.wide(given), wide...))
	tools := s.tools()
	wide = append(wide, slices.DeleteFunc(s.wide(givenTo(tools)), s.toMake)...)
	if len(wide) == 0 {
		return out
	}
	taken, asked := s.reportedLines(), s.asked(givenTo(tools))
	for _, t := range tools {
		asks := func(f flows.Flow) bool { return t.touches(f) && !through(tools, t, f) }
		if s.inTest(t.at.Node()) || taken[s.line(t.at.Node().Pos())] || slices.ContainsFunc(asked, asks) {
			continue
		}
		for _, f := range wide {
			if !t.touches(f) || elsewhere(tools, t, f) || s.bounded(t, f) || f.Target == rows.Exec && (s.sandboxed(t.at) || s.remarked(t)) {
				continue
			}
			end := t.end
			if !end.IsValid() {
				end = t.at.Node().End()
			}
			out = append(out, report.Finding{Pos: t.at.Node().Pos(), End: end, Message: ownMessage(t, f)})
			break
		}
	}
	return out
}

func ownMessage(t tool, f flows.Flow) string {
	name := "this tool"
	if t.name != "" {
		name = fmt.Sprintf("the tool %q", t.name)
	}
	return fmt.Sprintf("%s takes %s of the model's choice, and what runs it neither checks it nor asks a person; let its schema offer what the task needs, as an enum or in fields of its own, and check it", name, object(f))
}

// object says what the model writes.
func object(f flows.Flow) string {
	switch f.Target {
	case rows.SQL:
		return "any statement"
	case rows.Path:
		return "any path"
	}
	return "any command or code"
}

func ofModel(f flows.Flow) bool { return f.Label == rows.Model }

// given tells of a flow whether it is from a parameter of a function that nothing in the package calls. What the
// methods of a value find in it is the program's, and so is what is in a value that serves.
func given(f flows.Flow) bool {
	return f.Entry != nil && f.Entry.Kind() != types.RecvVar && !serves(f.Entry.Type())
}

// serves reports whether the type, or that of a list's elements, has a method that takes a context: an agent or a
// client, and nothing that the model writes.
func serves(t types.Type) bool {
	if list, ok := t.Underlying().(*types.Slice); ok {
		t = list.Elem()
	}
	methods := types.NewMethodSet(t)
	for m := range methods.Methods() {
		params := m.Obj().(*types.Func).Signature().Params()
		if params.Len() > 0 && objmatch.Type(params.At(0).Type()) == "context.Context" {
			return true
		}
	}
	return false
}

// toMake reports whether a flow leads through a func that makes what serves, a tool: what that is given is the
// program's, and what the model writes comes later.
func (s *search) toMake(f flows.Flow) bool {
	for _, step := range f.Steps {
		if !step.Pos.IsValid() { // of another package
			continue
		}
		if at, ok := s.root.FindByPos(step.Pos, step.Pos); ok && s.makes(at) {
			return true
		}
	}
	return false
}

// makes reports whether the innermost function around a place returns something that serves.
func (s *search) makes(at inspector.Cursor) bool {
	for c := range at.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		var sig types.Type
		switch n := c.Node().(type) {
		case *ast.FuncDecl:
			sig = s.pass.TypesInfo.TypeOf(n.Name)
		case *ast.FuncLit:
			sig = s.pass.TypesInfo.TypeOf(n)
		}
		results := sig.(*types.Signature).Results()
		return results.Len() > 0 && serves(results.At(0).Type())
	}
	return false
}

// givenTo tells of a flow whether it is from a parameter of what runs the calls of one of the tools, of what
// calls the method of a tool that does, or of what looks for it by its name: another package gives it what the
// model writes.
func givenTo(tools []tool) func(flows.Flow) bool {
	return func(f flows.Flow) bool {
		return given(f) && slices.ContainsFunc(tools, func(t tool) bool {
			return t.typed && t.touches(f) || (t.bundled || t.typed) &&
				slices.ContainsFunc(t.runs, func(r span) bool { return r.holds(f.Entry.Pos()) }) ||
				t.announced && t.touches(f) && f.Entry.Parent() != nil && slices.ContainsFunc(t.runs, func(r span) bool { return f.Entry.Parent().Contains(r.pos) })
		})
	}
}

// wide returns the flows of some text by which it says all of what happens, not only a part of it.
func (s *search) wide(of func(flows.Flow) bool) []flows.Flow {
	out := slices.DeleteFunc(hazard.ExecOf(s.res, of), func(f flows.Flow) bool { return !commands(f) || contained(f) })
	for _, u := range hazard.UnsafeOf(s.res, of) {
		switch {
		case u.Target == rows.Path, u.Target == rows.SQL && u.Cure&(rows.Mixed|rows.Joined|rows.Slot) == 0:
			out = append(out, u.Flow)
		}
	}
	return out
}

// asked returns the flows of the model's output, or of what is given to tools, to which a person said yes. A
// tool with one of them looks before it asks, but it asks.
func (s *search) asked(given func(flows.Flow) bool) []flows.Flow {
	var out []flows.Flow
	for _, target := range []rows.Target{rows.Exec, rows.SQL, rows.Path} {
		for _, f := range s.res.To(target) {
			if (ofModel(f) || given(f)) && f.Cure&rows.Confirmed != 0 {
				out = append(out, f)
			}
		}
	}
	return out
}

// interpreters lists programs that run what they are given as text.
var interpreters = []string{
	"ash", "bash", "cmd", "cmd.exe", "csh", "dash", "fish", "ksh", "mariadb", "mongosh", "mysql", "node", "perl", "php", "powershell",
	"powershell.exe", "psql", "pwsh", "python", "python3", "ruby", "sh", "sqlite3", "ssh", "tcsh", "zsh",
}

// scripted are options by which shells take a command.
var scripted = []string{"-c", "-lc", "/c", "/C", "-Command", "-command"}

// commands reports whether the model writes the program, the whole command of a shell or the text of
// an interpreter.
func commands(f flows.Flow) bool {
	if f.Target == rows.Stdin || f.Cure&rows.Inside != 0 { // it is in the file that runs
		return true
	}
	if len(f.Args) == 0 { // the call does not show them
		return f.Reach != rows.Argument
	}
	if !f.Args[0].Known { // a shell that the program looks up, or a program whose options it writes
		options, script := false, false
		for _, a := range f.Args {
			options = options || a.Known
			script = script || a.Known && slices.Contains(scripted, a.Const)
		}
		return script || !options && f.Reach != rows.Argument
	}
	known, open := true, false
	for _, a := range f.Args {
		known = known && a.Known
		open = open || !a.Known && a.Const == "" || a.Last
	}
	program := path.Base(f.Args[0].Const)
	// Where the call leaves nothing open, it is added to the command that the call has made.
	return (open || known) && slices.Contains(interpreters, program) || slices.Contains(managers, program) && subcommand(f)
}

// managers lists programs that do nearly anything to what they manage, as their subcommand says.
var managers = []string{
	"aws", "az", "doctl", "flyctl", "gcloud", "gh", "git", "helm", "heroku", "kubectl", "nomad", "oc", "pulumi", "systemctl", "terraform", "tofu", "vault",
}

// subcommand reports whether the model writes the subcommand: behind options, the first operand.
func subcommand(f flows.Flow) bool {
	option := false // whether what comes next may be the value of one
	for _, a := range f.Args[1:] {
		switch {
		case strings.HasPrefix(a.Const, "-"):
			option = a.Known && !strings.Contains(a.Const, "=")
			continue
		case !option && a.Const != "":
			return false
		case !option && !a.Other:
			return !a.Known
		}
		option = false
	}
	return false
}

// reportedLines returns the lines on which outputexec and unsafeoutput report.
func (s *search) reportedLines() map[int]bool {
	lines := map[int]bool{}
	for pos := range hazard.Reported(s.res) {
		lines[s.line(pos)] = true
	}
	return lines
}

// touches reports whether a flow leads through the code that runs the tool's calls. Where it begins
// tells nothing: what all tools are given may be decoded in one place.
func (t tool) touches(f flows.Flow) bool {
	return slices.ContainsFunc(t.runs, func(r span) bool {
		through := r.holds(f.Pos)
		for i, step := range f.Steps {
			through = through || (i > 0 || f.Entry != nil) && r.holds(step.Pos)
		}
		return through
	})
}

// through reports whether a flow leads through another tool than t: one that asks a person, and has t do the work.
func through(tools []tool, t tool, f flows.Flow) bool {
	return slices.ContainsFunc(tools, func(u tool) bool { return u.touches(f) && !slices.ContainsFunc(u.runs, t.shares) })
}

// shares reports whether a range of the source is part of the code that runs the tool's calls.
func (t tool) shares(s span) bool {
	return slices.ContainsFunc(t.runs, func(r span) bool { return r.holds(s.pos) || s.holds(r.pos) })
}

// elsewhere reports whether a flow begins where another tool than t is written down.
func elsewhere(tools []tool, t tool, f flows.Flow) bool {
	if len(f.Steps) == 0 || spanOf(t.at.Node()).holds(f.Steps[0].Pos) {
		return false
	}
	return slices.ContainsFunc(tools, func(u tool) bool { return u.bundled && spanOf(u.at.Node()).holds(f.Steps[0].Pos) })
}

// tools returns the tools of the package.
func (s *search) tools() []tool {
	var out []tool
	within := func(c inspector.Cursor) bool {
		return slices.ContainsFunc(out, func(t tool) bool {
			at := t.at
			if decl, ok := at.Parent().Node().(*ast.FuncDecl); ok && decl.Name == at.Node() { // a method that describes it
				at = at.Parent()
			}
			return spanOf(at.Node()).holds(c.Node().Pos())
		})
	}
	for c := range s.root.Preorder((*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.FuncDecl)(nil)) {
		var t tool
		var ok bool
		switch n := c.Node().(type) {
		case *ast.CallExpr:
			if t, ok = s.registered(c, n); !ok {
				t, ok = s.added(c, n)
			}
		case *ast.CompositeLit:
			if t, ok = s.bundled(c, n); !ok {
				t, ok = s.announced(c, n)
			}
		case *ast.FuncDecl:
			t, ok = s.implemented(c, n)
		}
		if ok && len(t.runs) > 0 && !within(c) {
			out = append(out, t)
		}
	}
	for _, t := range s.helped() {
		if len(t.runs) > 0 && !within(t.at) {
			out = append(out, t)
		}
	}
	return out
}

// registered returns the tool that a call defines together with its handler.
func (s *search) registered(c inspector.Cursor, call *ast.CallExpr) (tool, bool) {
	f := s.callee(call)
	r, ok := claudeapi.RegistrationOf(f)
	if !ok || r.Handler >= len(call.Args) {
		return tool{}, false
	}
	if len(s.handed(c, call, r)) > 0 {
		return tool{}, false // see helped
	}
	t := tool{at: c, end: call.Lparen, name: s.nameOf(call.Args[r.Tool]), runs: s.code(call.Args[r.Handler]), input: s.inputOf(call.Args[r.Handler])}
	t.runs = append(t.runs, span{call.Lparen, call.Rparen})
	t.schemas = []ast.Expr{call.Args[r.Tool]}
	if r.Schema > 0 {
		t.schemas = append(t.schemas, call.Args[r.Schema])
	}
	return t, true
}

// inputOf returns the struct that what runs a tool's calls is given, or nil.
func (s *search) inputOf(handler ast.Expr) types.Type {
	var input types.Type
	if sig, ok := s.pass.TypesInfo.TypeOf(handler).Underlying().(*types.Signature); ok {
		for v := range sig.Params().Variables() {
			if _, ok := v.Type().Underlying().(*types.Struct); ok {
				input = v.Type()
			}
		}
	}
	return input
}

// bundled returns the tool that a struct of the program's own describes together with a func.
func (s *search) bundled(c inspector.Cursor, lit *ast.CompositeLit) (tool, bool) {
	if s.structOf(lit) == nil || s.res.Asks(lit.Lbrace) {
		return tool{}, false
	}
	t := tool{at: c, end: lit.Lbrace, bundled: true}
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		typ := s.pass.TypesInfo.TypeOf(e)
		if typ == nil {
			continue
		}
		if _, ok := typ.Underlying().(*types.Signature); ok {
			t.runs = append(t.runs, s.code(e)...)
		} else if name := s.nameOf(e); name != "" && t.name == "" {
			t.name = name
		}
		if s.describes(typ) && !s.otherForm(e) {
			t.schemas = append(t.schemas, e)
		}
	}
	return t, len(t.schemas) > 0 && len(t.runs) > 0 && t.name != ""
}

// otherForm reports whether a literal of the program's own shows that it describes no input of a tool: it has no
// properties of a JSON schema.
func (s *search) otherForm(e ast.Expr) bool {
	lit, ok := s.literal(e).(*ast.CompositeLit)
	if !ok || claudeapi.IsSchema(s.pass.TypesInfo.TypeOf(lit)) || s.entry(lit, "type") != nil || s.entry(lit, "properties") != nil {
		return false
	}
	props := properties{}
	s.schema(lit, props)
	return len(props) == 0
}

// added returns the tool that a call of a function of the program's own is given in parts: its name, a schema, and the
// func that runs its calls.
func (s *search) added(c inspector.Cursor, call *ast.CallExpr) (tool, bool) {
	f := s.callee(call)
	if f == nil || f.Pkg() == nil || len(call.Args) < 3 {
		return tool{}, false
	}
	t := tool{at: c, end: call.Lparen, bundled: true}
	for _, e := range call.Args {
		switch typ := s.pass.TypesInfo.TypeOf(e); {
		case typ == nil:
		case isSignature(typ):
			t.runs = append(t.runs, s.code(e)...)
		case isText(typ) && t.name == "":
			t.name = s.text(e)
		case s.describes(typ):
			if props := (properties{}); s.isSchema(typ) {
				t.schemas = append(t.schemas, e)
			} else if s.schema(e, props); len(props) > 0 {
				t.schemas = append(t.schemas, e)
			}
		}
	}
	return t, len(t.schemas) > 0 && len(t.runs) > 0 && t.name != ""
}

// describes reports whether values of the type may describe the input of a tool.
func (s *search) describes(t types.Type) bool {
	if s.isSchema(t) {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Map:
		return types.IsInterface(u.Elem()) || isProperty(u.Elem())
	case *types.Slice: // raw JSON
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	}
	return false
}

// isSchema reports whether values of the type are schemas: a library's, or structs with properties.
func (s *search) isSchema(t types.Type) bool {
	if claudeapi.IsSchema(t) {
		return true
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if u, ok := t.Underlying().(*types.Struct); ok {
		for f := range u.Fields() {
			if m, ok := f.Type().Underlying().(*types.Map); ok && (f.Name() == "Properties" || isProperty(m.Elem())) {
				return true
			}
		}
	}
	return false
}

// isProperty reports whether values of the type are properties of a schema: structs that are written with a type.
func isProperty(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	for i := 0; ok && i < st.NumFields(); i++ {
		if jsonName(st, i) == "type" {
			return true
		}
	}
	return false
}

// describing returns the name and the schema that a literal which describes a tool to the model gives it, nil for
// what it leaves open: of a library's struct, one that is written as JSON of the Messages API, or a map that is.
func (s *search) describing(lit *ast.CompositeLit) (name, schema ast.Expr) {
	if field, input, ok := s.announces(lit); ok {
		name, _ = s.part(lit, "."+field)
		schema, _ = s.part(lit, "."+input)
		return name, schema
	}
	if name, schema = s.entry(lit, "name"), s.entry(lit, "input_schema"); name == nil || schema == nil {
		return nil, nil
	}
	return name, schema
}

// announces returns the fields of a literal that describes a tool to the model: its name and what
// describes its input.
func (s *search) announces(lit *ast.CompositeLit) (name, schema string, ok bool) {
	t := s.pass.TypesInfo.TypeOf(lit)
	if name, schema, ok = s.rawTool(lit); ok {
		return name, schema, true
	}
	named := objmatch.Named(t)
	if named == nil || claudeapi.IsCompatible(objmatch.Path(named.Obj().Pkg())) && !s.res.Requests.Served {
		return "", "", false
	}
	return claudeapi.Announces(t)
}

// announced returns the tool that a literal of a library's, or a map that is written as JSON, describes, and that the
// package runs by its name.
func (s *search) announced(c inspector.Cursor, lit *ast.CompositeLit) (tool, bool) {
	name, schema := s.describing(lit)
	if name == nil || s.nameOf(name) == "" {
		return tool{}, false
	}
	t := tool{at: c, end: lit.Lbrace, announced: true, name: s.nameOf(name)}
	if schema != nil {
		t.schemas = []ast.Expr{schema}
	}
	t.runs = append(s.branches(t.name), s.handedWith(c)...)
	return t, true
}

// handedWith returns the code of the funcs that are given to a call together with what describes a tool.
func (s *search) handedWith(c inspector.Cursor) (out []span) {
	if _, ok := c.Parent().Node().(*ast.UnaryExpr); ok {
		c = c.Parent()
	}
	call, ok := c.Parent().Node().(*ast.CallExpr)
	if !ok || isSignature(s.pass.TypesInfo.TypeOf(call)) {
		return nil
	}
	for _, arg := range call.Args {
		if isSignature(s.pass.TypesInfo.TypeOf(arg)) {
			out = append(out, s.code(arg)...)
		}
	}
	return out
}

// implemented returns the tool that a type of the package is, at its method that describes the
// input, or the whole tool in words: the other methods run its calls.
func (s *search) implemented(c inspector.Cursor, decl *ast.FuncDecl) (tool, bool) {
	f, ok := s.pass.TypesInfo.Defs[decl.Name].(*types.Func)
	if !ok || f.Signature().Recv() == nil || f.Signature().Params().Len() > 0 || f.Signature().Results().Len() == 0 {
		return tool{}, false
	}
	recv := receiver(f)
	if recv == nil {
		return tool{}, false
	}
	sketched := s.sketches(decl)
	typed := sketched || claudeapi.IsSchema(f.Signature().Results().At(0).Type()) || s.specifies(f.Signature().Results().At(0).Type()) || s.inJSON(decl, f, recv)
	if !typed && !inWords(f, recv) {
		return tool{}, false
	}
	name, _ := c.FindNode(decl.Name)
	t := tool{at: name, typed: typed}
	if ret := onlyReturn(decl); typed && ret != nil {
		t.schemas = append(t.schemas, ret)
		if sketched {
			t.name = s.nameOf(ret)
		}
	}
	for other := range s.root.Preorder((*ast.FuncDecl)(nil)) {
		m, ok := s.pass.TypesInfo.Defs[other.Node().(*ast.FuncDecl).Name].(*types.Func)
		if !ok || m == f || receiver(m) != recv {
			continue
		}
		if m.Signature().Params().Len() > 0 {
			t.runs = append(t.runs, spanOf(other.Node()))
		} else if ret := onlyReturn(other.Node().(*ast.FuncDecl)); m.Signature().Results().Len() == 1 && s.describes(m.Signature().Results().At(0).Type()) {
			t.typed = true
			if ret != nil {
				t.schemas = append(t.schemas, ret)
			}
		} else if ret != nil && (t.name == "" || m.Name() == "Name") {
			t.name = s.nameOf(ret)
		}
	}
	for inner := range c.Preorder((*ast.CompositeLit)(nil)) {
		lit := inner.Node().(*ast.CompositeLit)
		t.schemas = append(t.schemas, lit)
		field, _, ok := s.announces(lit)
		if !ok && s.specifies(s.pass.TypesInfo.TypeOf(lit)) {
			field, ok = "Name", true
		}
		if ok && t.name == "" {
			if e, ok := s.part(lit, "."+field); ok {
				t.name = s.nameOf(e)
			}
		}
	}
	return t, true
}

// specifies reports whether a struct of the program's own describes a whole tool: its name, what it is for, and what
// its input looks like.
func (s *search) specifies(t types.Type) bool {
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	named, told, schema := false, false, false
	for f := range st.Fields() {
		switch f.Name() {
		case "Name":
			named = isText(f.Type())
		case "Description":
			told = isText(f.Type())
		case "InputSchema", "Parameters", "Schema":
			i, open := f.Type().Underlying().(*types.Interface)
			schema = s.describes(f.Type()) || open && i.Empty()
		}
	}
	return named && told && schema
}

// sketches reports whether a method returns nothing but a struct of the program's own that names a tool and has the
// properties of its input, whatever its fields are called.
func (s *search) sketches(decl *ast.FuncDecl) bool {
	ret := onlyReturn(decl)
	if ret == nil {
		return false
	}
	lit, ok := s.literal(ret).(*ast.CompositeLit)
	if !ok || s.structOf(lit) == nil || s.nameOf(lit) == "" {
		return false
	}
	return slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		props := properties{}
		if t := s.pass.TypesInfo.TypeOf(e); t == nil || !s.describes(t) {
			return false
		}
		s.schema(e, props)
		return len(props) > 0
	})
}

// inWords reports whether f describes in words what a tool does that says its name, too, and whose
// input no method describes by a type of a library's.
func inWords(f *types.Func, recv *types.TypeName) bool {
	if f.Name() != "Description" || !isText(f.Signature().Results().At(0).Type()) {
		return false
	}
	named := false
	methods := types.NewMethodSet(types.NewPointer(recv.Type()))
	for i := range methods.Len() {
		m, ok := methods.At(i).Obj().(*types.Func)
		if !ok || m.Signature().Params().Len() > 0 || m.Signature().Results().Len() == 0 {
			continue
		}
		result := m.Signature().Results().At(0).Type()
		if claudeapi.IsSchema(result) {
			return false
		}
		named = named || m.Name() == "Name" && isText(result)
	}
	return named
}

// inJSON reports whether f returns the schema of a tool that says its name, too, but not in words what it does.
func (s *search) inJSON(decl *ast.FuncDecl, f *types.Func, recv *types.TypeName) bool {
	ret := onlyReturn(decl)
	if ret == nil || !s.describes(f.Signature().Results().At(0).Type()) {
		return false
	}
	methods := types.NewMethodSet(types.NewPointer(recv.Type()))
	props := properties{}
	s.schema(ret, props)
	return len(props) > 0 && methods.Lookup(f.Pkg(), "Name") != nil && methods.Lookup(f.Pkg(), "Description") == nil
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// receiver returns the name of the type whose method f is, or nil.
func receiver(f *types.Func) *types.TypeName {
	recv := f.Signature().Recv()
	if recv == nil {
		return nil
	}
	t := recv.Type()
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj()
	}
	return nil
}

// onlyReturn returns what a function returns that does nothing else, or nil.
func onlyReturn(decl *ast.FuncDecl) ast.Expr {
	if decl.Body == nil || len(decl.Body.List) != 1 {
		return nil
	}
	if ret, ok := decl.Body.List[0].(*ast.ReturnStmt); ok && len(ret.Results) == 1 {
		return ret.Results[0]
	}
	return nil
}

// nameOf returns the constant text that an expression is, or that a call or a literal begins with.
func (s *search) nameOf(e ast.Expr) string {
	if name := s.text(s.literal(e)); name != "" {
		return name
	}
	return s.text(s.named(e))
}

// named returns what names the tool that an expression describes.
func (s *search) named(e ast.Expr) ast.Expr {
	e = s.literal(e)
	switch e := e.(type) {
	case *ast.CallExpr: // mcp.NewTool(name, ...), anthropic.String(name)
		if len(e.Args) > 0 {
			return e.Args[0]
		}
	case *ast.CompositeLit:
		if name, ok := s.part(e, ".Name"); ok {
			return name
		}
	}
	return e
}

// code returns the code of a func value, as far as the package shows.
func (s *search) code(e ast.Expr) []span {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return []span{spanOf(e)}
	case *ast.CallExpr: // what a function makes of func values, or a closure that it returns
		out := []span{spanOf(e)}
		if f := s.callee(e); f != nil {
			if body, ok := s.body(f); ok {
				out = append(out, spanOf(body.Node()))
			}
		}
		for _, arg := range e.Args {
			out = append(out, s.code(arg)...)
		}
		return out
	case *ast.Ident:
		return s.codeOf(s.pass.TypesInfo.Uses[e])
	case *ast.SelectorExpr:
		return s.codeOf(s.pass.TypesInfo.Uses[e.Sel])
	}
	return nil
}

func (s *search) codeOf(obj types.Object) []span {
	switch obj := obj.(type) {
	case *types.Func:
		if body, ok := s.body(obj); ok {
			return []span{spanOf(body.Node())}
		}
	case *types.Var:
		for _, use := range s.uses(obj.Origin()) {
			switch p := use.Parent().Node().(type) {
			case *ast.AssignStmt:
				if i := slices.Index(p.Lhs, use.Node().(ast.Expr)); i >= 0 && len(p.Lhs) == len(p.Rhs) {
					if lit, ok := p.Rhs[i].(*ast.FuncLit); ok {
						return []span{spanOf(lit)}
					}
				}
			}
		}
	}
	return nil
}

// branches returns the code that runs where a tool has the name: clauses of switches, branches of
// if statements, and functions that are kept or registered under it.
func (s *search) branches(name string) []span {
	var out []span
	for c := range s.root.Preorder((*ast.BasicLit)(nil), (*ast.Ident)(nil)) {
		e := c.Node().(ast.Expr)
		if s.text(e) != name {
			continue
		}
		if sel, ok := c.Parent().Node().(*ast.SelectorExpr); ok && sel.Sel == e {
			c = c.Parent()
		}
		switch p := c.Parent().Node().(type) {
		case *ast.CaseClause:
			out = append(out, spanOf(p))
		case *ast.BinaryExpr:
			if isCall(p.X) || isCall(p.Y) { // t.Name() == "bash" asks a tool, not the model
				continue
			}
			for i := range c.Enclosing((*ast.IfStmt)(nil)) {
				if n := i.Node().(*ast.IfStmt); p.Op == token.EQL && spanOf(n.Cond).holds(p.Pos()) {
					out = append(out, spanOf(n.Body))
				}
				break
			}
		case *ast.KeyValueExpr:
			if p.Key == c.Node() {
				if code := s.code(p.Value); len(code) > 0 {
					out = append(append(out, spanOf(p)), code...)
				}
				continue
			}
			out = append(out, s.beside(c.Parent())...)
		case *ast.CompositeLit:
			out = append(out, s.beside(c)...)
		case *ast.CallExpr:
			out = append(out, s.handedWith(c)...)
		case *ast.IndexExpr:
			if stmt, ok := c.Parent().Parent().Node().(*ast.AssignStmt); ok && len(stmt.Lhs) == 1 && stmt.Lhs[0] == p {
				out = append(out, s.code(stmt.Rhs[0])...)
			}
		}
	}
	return out
}

func isCall(e ast.Expr) bool {
	_, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok
}

// beside returns the code of the funcs in the same struct literal as an element.
func (s *search) beside(element inspector.Cursor) []span {
	lit, ok := element.Parent().Node().(*ast.CompositeLit)
	if !ok {
		return nil
	}
	var out []span
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		if isSignature(s.pass.TypesInfo.TypeOf(e)) {
			out = append(out, s.code(e)...)
		}
	}
	return out
}

func isSignature(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Signature)
	return ok
}
