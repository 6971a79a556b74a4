// Package ir is the package under analysis as SSA: its functions in source order, what each call
// may call, and an order in which callees come before their callers.
//
// Dependencies have no bodies here; what they do is known from rows and facts.
package ir

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// A Program is one package in SSA form.
type Program struct {
	Fset  *token.FileSet
	Pkg   *types.Package
	Files []*ast.File
	Info  *types.Info
	SSA   *ssa.Package

	// Funcs holds the package initializer and every declared function with a body, each
	// followed by the functions written inside it, in source order.
	Funcs []*ssa.Function
	// Units holds the functions of Funcs that are not written inside another one, grouped so
	// that a group calls only itself and earlier groups, the texts of values included. Functions of one group are mutually
	// recursive and in source order.
	Units [][]*ssa.Function

	callees map[ssa.CallInstruction][]*ssa.Function
	callers map[*ssa.Function][]ssa.CallInstruction
	impls   map[*types.Func][]*ssa.Function
	values  *funcValues
	nodes   map[token.Pos]ast.Node
}

// InTest reports whether a place is in a test.
func (p *Program) InTest(pos token.Pos) bool {
	return objmatch.InTest(p.Fset, pos)
}

// Build makes the SSA form of a package that type-checks.
func Build(fset *token.FileSet, pkg *types.Package, files []*ast.File, info *types.Info) *Program {
	prog := ssa.NewProgram(fset, ssa.BuilderMode(0))
	prog.SetNoReturn(noReturn)
	for _, dep := range pkg.Imports() {
		prog.CreatePackage(dep, nil, nil, true)
	}
	p := &Program{
		Fset: fset, Pkg: pkg, Files: files, Info: info,
		SSA:     prog.CreatePackage(pkg, files, info, false),
		callees: map[ssa.CallInstruction][]*ssa.Function{},
		callers: map[*ssa.Function][]ssa.CallInstruction{},
		impls:   map[*types.Func][]*ssa.Function{},
	}
	p.SSA.Build()
	p.list()
	p.values = trackFuncs(p)
	p.link()
	p.group()
	return p
}

// noReturn reports whether a call of f ends the goroutine or the program, so that what follows a
// check that calls it is guarded by the check.
func noReturn(f *types.Func) bool {
	switch objmatch.Func(f) {
	case "os.Exit", "runtime.Goexit", "syscall.Exit",
		"log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "log.Panicln",
		"(*log.Logger).Fatal", "(*log.Logger).Fatalf", "(*log.Logger).Fatalln",
		"(*log.Logger).Panic", "(*log.Logger).Panicf", "(*log.Logger).Panicln",
		"(*testing.common).Fatal", "(*testing.common).Fatalf", "(*testing.common).FailNow",
		"(*testing.common).Skip", "(*testing.common).Skipf", "(*testing.common).SkipNow":
		return true
	}
	return false
}

// list fills in Funcs.
func (p *Program) list() {
	var add func(f *ssa.Function)
	add = func(f *ssa.Function) {
		p.Funcs = append(p.Funcs, f)
		for _, anon := range f.AnonFuncs {
			add(anon)
		}
	}
	if init := p.SSA.Func("init"); init != nil {
		add(init)
	}
	for _, file := range p.Files {
		for _, decl := range file.Decls {
			decl, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			obj, ok := p.Info.Defs[decl.Name].(*types.Func)
			if !ok {
				continue
			}
			if f := p.SSA.Prog.FuncValue(obj); f != nil && f.Blocks != nil {
				add(f)
			}
		}
	}
}

// link resolves every call of the package.
func (p *Program) link() {
	for _, f := range p.Funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(ssa.CallInstruction)
				if !ok {
					continue
				}
				p.callees[call] = p.resolve(call.Common())
				for _, callee := range p.callees[call] {
					p.callers[callee] = append(p.callers[callee], call)
				}
			}
		}
	}
}

func (p *Program) resolve(call *ssa.CallCommon) []*ssa.Function {
	if call.IsInvoke() {
		if methods, all := p.Concrete(call); all {
			return p.bodies(methods)
		}
		return p.Implementations(call.Method)
	}
	if f := call.StaticCallee(); f != nil {
		return []*ssa.Function{Target(f)}
	}
	if _, ok := call.Value.(*ssa.Builtin); ok {
		return nil
	}
	if fs, all := p.Held(call); all {
		return fs
	}
	return p.values.of(call.Value)
}

// bodies returns those of the functions that this package declares, each once.
func (p *Program) bodies(fs []*types.Func) []*ssa.Function {
	var out []*ssa.Function
	for _, f := range fs {
		if body := p.SSA.Prog.FuncValue(f); f.Pkg() == p.Pkg && body != nil && body.Blocks != nil && !slices.Contains(out, body) {
			out = append(out, body)
		}
	}
	return out
}

// Callees returns the functions that the call may run, as far as this package shows: the static
// callee (which has no body when it belongs to another package), the methods of this package's
// types behind an interface (of those only that the value can be, where this is known), the functions
// stored where a func value was read. The order is that of the source.
func (p *Program) Callees(call ssa.CallInstruction) []*ssa.Function { return p.callees[call] }

// Instructions yields every instruction of the package in source order of the functions.
func (p *Program) Instructions() iter.Seq[ssa.Instruction] {
	return func(yield func(ssa.Instruction) bool) {
		for _, f := range p.Funcs {
			for _, b := range f.Blocks {
				for _, instr := range b.Instrs {
					if !yield(instr) {
						return
					}
				}
			}
		}
	}
}

// Callers returns the calls in this package that may run f.
func (p *Program) Callers(f *ssa.Function) []ssa.CallInstruction { return p.callers[f] }

// FuncsOf returns the functions of this package that the func value may be.
func (p *Program) FuncsOf(v ssa.Value) []*ssa.Function { return p.values.of(v) }

// ElementsOf returns the functions of this package that the container may hold.
func (p *Program) ElementsOf(v ssa.Value) []*ssa.Function { return p.values.at(elementOf(v)) }

// FuncsIn returns the functions of this package that the field may hold, in any struct.
func (p *Program) FuncsIn(field *types.Var) []*ssa.Function { return p.values.at(field.Origin()) }

// Implementations returns the methods, declared in this package, of types that implement the
// interface that declares m.
func (p *Program) Implementations(m *types.Func) []*ssa.Function {
	if fs, ok := p.impls[m]; ok {
		return fs
	}
	var fs []*ssa.Function
	if iface, ok := m.Signature().Recv().Type().Underlying().(*types.Interface); ok {
		seen := map[*ssa.Function]bool{}
		for _, f := range p.Funcs {
			recv := receiver(f)
			if recv == nil || f.Name() != m.Name() || seen[f] {
				continue
			}
			if types.Implements(recv, iface) || types.Implements(types.NewPointer(recv), iface) {
				seen[f] = true
				fs = append(fs, f)
			}
		}
	}
	p.impls[m] = fs
	return fs
}

// receiver returns the named type whose method f is, or nil.
func receiver(f *ssa.Function) types.Type {
	recv := f.Signature.Recv()
	if recv == nil {
		return nil
	}
	t := recv.Type()
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	return t
}

// Target returns the declared function behind a wrapper that the SSA builder made: a method value,
// a method expression, a promoted method, an instance of a generic function.
func Target(f *ssa.Function) *ssa.Function {
	if f.Origin() != nil {
		return f.Origin()
	}
	if f.Synthetic == "" || f.Pkg != nil && f.Blocks != nil && f.Parent() != nil {
		return f
	}
	if obj, ok := f.Object().(*types.Func); ok {
		if decl := f.Prog.FuncValue(obj.Origin()); decl != nil {
			return decl
		}
	}
	return f
}

// Bound reports whether f is a method value's wrapper, whose receiver is its free variable.
func Bound(f *ssa.Function) bool {
	return len(f.FreeVars) == 1 && f.Parent() == nil && f.Synthetic != "" && f.Signature.Recv() == nil
}

// Method returns the declared function or interface method that the call names, or nil for a
// call of a func value and of a builtin.
func Method(call *ssa.CallCommon) *types.Func {
	if call.IsInvoke() {
		return call.Method
	}
	if f := call.StaticCallee(); f != nil {
		obj, _ := Target(f).Object().(*types.Func)
		return obj
	}
	return nil
}

// Args returns the call's arguments with the receiver first, for invocations and calls of a method
// value too.
func Args(call *ssa.CallCommon) []ssa.Value {
	if call.IsInvoke() {
		return append([]ssa.Value{call.Value}, call.Args...)
	}
	if mc, ok := call.Value.(*ssa.MakeClosure); ok && Bound(mc.Fn.(*ssa.Function)) {
		return append([]ssa.Value{mc.Bindings[0]}, call.Args...)
	}
	return call.Args
}

// Unit returns the outermost function around f.
func Unit(f *ssa.Function) *ssa.Function {
	for f.Parent() != nil {
		f = f.Parent()
	}
	return f
}

// tellers returns the methods by which a value of a type of this package tells its text, or by which a func
// is called, to whoever has it as an interface: nothing in view need call them.
func (p *Program) tellers(t types.Type) []*ssa.Function {
	named := objmatch.Named(t)
	if named == nil || named.Obj().Pkg() != p.Pkg {
		return nil
	}
	names := []string{"Error", "String"}
	if _, ok := named.Underlying().(*types.Signature); ok {
		for m := range named.Methods() {
			names = append(names, m.Name())
		}
	}
	var out []*ssa.Function
	for _, name := range names {
		obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
		if m, ok := obj.(*types.Func); ok {
			if f := p.SSA.Prog.FuncValue(m.Origin()); f != nil {
				out = append(out, f)
			}
		}
	}
	return out
}

// Decoders are the methods by which a value decodes itself, which nothing in view calls.
var Decoders = []string{"UnmarshalJSON", "UnmarshalText"}

// group fills in Units: Tarjan's strongly connected components. What decodes itself comes first.
func (p *Program) group() {
	index := map[*ssa.Function]int{}
	position := map[*ssa.Function]int{}
	next := map[*ssa.Function][]*ssa.Function{}
	var roots []*ssa.Function
	for i, f := range p.Funcs {
		position[f] = i
		if f.Parent() == nil {
			roots = append(roots, f)
		}
	}
	for _, f := range p.Funcs {
		unit := Unit(f)
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				var needs []*ssa.Function
				switch instr := instr.(type) {
				case ssa.CallInstruction:
					needs = p.callees[instr]
				case *ssa.MakeInterface:
					needs = p.tellers(instr.X.Type())
				}
				for _, callee := range needs {
					if to := Unit(callee); to.Blocks != nil && to != unit {
						next[unit] = append(next[unit], to)
					}
				}
			}
		}
	}
	low := map[*ssa.Function]int{}
	onStack := map[*ssa.Function]bool{}
	var stack []*ssa.Function
	var visit func(f *ssa.Function)
	visit = func(f *ssa.Function) {
		index[f] = len(index) + 1
		low[f] = index[f]
		stack = append(stack, f)
		onStack[f] = true
		for _, to := range next[f] {
			if index[to] == 0 {
				visit(to)
				low[f] = min(low[f], low[to])
			} else if onStack[to] {
				low[f] = min(low[f], index[to])
			}
		}
		if low[f] != index[f] {
			return
		}
		var group []*ssa.Function
		for {
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			onStack[top] = false
			group = append(group, top)
			if top == f {
				break
			}
		}
		sort.Slice(group, func(i, j int) bool { return position[group[i]] < position[group[j]] })
		p.Units = append(p.Units, group)
	}
	slices.SortStableFunc(roots, func(f, g *ssa.Function) int {
		return cmp.Compare(slices.Index(Decoders, g.Name()), slices.Index(Decoders, f.Name()))
	})
	for _, f := range roots {
		if index[f] == 0 {
			visit(f)
		}
	}
}
