package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// interpretersTables is about interpreters that a program embeds: the text they are given runs.
func interpretersTables() []rows.Table {
	return []rows.Table{
		{
			Path: "github.com/dop251/goja",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("str", rows.Exec, "JavaScript interpreter").ArmedBy("", "Set", "GlobalObject")},
					"func (r *Runtime) RunString(str string) (Value, error)",
				),
				each(rows.Do{rows.Copy("src", "return")},
					"func Compile(name, src string, strict bool) (*Program, error)",
					"func MustCompile(name, src string, strict bool) *Program",
				),
				each(rows.Do{rows.Sink("p", rows.Exec, "JavaScript interpreter").ArmedBy("", "Set", "GlobalObject")},
					"func (r *Runtime) RunProgram(p *Program) (result Value, err error)",
				),
				each(rows.Do{rows.Sink("src", rows.Exec, "JavaScript interpreter").ArmedBy("", "Set", "GlobalObject")},
					"func (r *Runtime) RunScript(name, src string) (Value, error)",
				),
			),
		},
		{
			Path: "github.com/robertkrimen/otto",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("src", rows.Exec, "JavaScript interpreter")},
					"func Run(src interface{}) (*Otto, Value, error)",
					"func (o *Otto) Compile(filename string, src interface{}) (*Script, error)",
				),
				each(rows.Do{rows.Sink("src", rows.Exec, "JavaScript interpreter").ArmedBy("", "Set", "Object")},
					"func (o Otto) Eval(src interface{}) (Value, error)",
					"func (o Otto) Run(src interface{}) (Value, error)",
				),
				each(rows.Do{rows.Sink("source", rows.Exec, "JavaScript interpreter")},
					"func (o Otto) Call(source string, this interface{}, argumentList ...interface{}) (Value, error)",
				),
			),
		},
		{
			Path: "github.com/traefik/yaegi/interp",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("src", rows.Exec, "Go interpreter").ArmedBy("", "Use")},
					"func (interp *Interpreter) Compile(src string) (*Program, error)",
					"func (interp *Interpreter) Eval(src string) (res reflect.Value, err error)",
					"func (interp *Interpreter) EvalWithContext(ctx context.Context, src string) (reflect.Value, error)",
				),
				each(rows.Do{rows.Sink("path", rows.Exec, "Go interpreter")},
					"func (interp *Interpreter) CompilePath(path string) (*Program, error)",
					"func (interp *Interpreter) EvalPath(path string) (res reflect.Value, err error)",
					"func (interp *Interpreter) EvalPathWithContext(ctx context.Context, path string) (res reflect.Value, err error)",
				),
			),
		},
		{
			Path: "github.com/yuin/gopher-lua",
			Funcs: slices.Concat(
				each(rows.Do{bareLua(rows.Sink("source", rows.Exec, "Lua interpreter"))},
					"func (ls *LState) DoString(source string) error",
					"func (ls *LState) LoadString(source string) (*LFunction, error)",
				),
				each(rows.Do{bareLua(rows.Sink("reader", rows.Exec, "Lua interpreter"))},
					"func (ls *LState) Load(reader io.Reader, name string) (*LFunction, error)",
				),
				each(rows.Do{rows.Sink("path", rows.Exec, "Lua interpreter")},
					"func (ls *LState) DoFile(path string) error",
					"func (ls *LState) LoadFile(path string) (*LFunction, error)",
				),
			),
		},
		{
			Path: "go.starlark.net/starlark",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("src", rows.Exec, "Starlark interpreter").ArmedBy("env").Harmless(starlarkData...)},
					"func Eval(thread *Thread, filename string, src any, env StringDict) (Value, error)",
					"func EvalOptions(opts *syntax.FileOptions, thread *Thread, filename string, src any, env StringDict) (Value, error)",
					"func ExprFunc(filename string, src any, env StringDict) (*Function, error)",
					"func ExprFuncOptions(options *syntax.FileOptions, filename string, src any, env StringDict) (*Function, error)",
				),
				each(rows.Do{rows.Sink("src", rows.Exec, "Starlark interpreter").ArmedBy("predeclared").Harmless(starlarkData...)},
					"func ExecFile(thread *Thread, filename string, src any, predeclared StringDict) (StringDict, error)",
					"func ExecFileOptions(opts *syntax.FileOptions, thread *Thread, filename string, src any, predeclared StringDict) (StringDict, error)",
				),
				each(rows.Do{rows.Sink("src", rows.Exec, "Starlark interpreter")},
					"func SourceProgram(filename string, src any, isPredeclared func(string) bool) (*syntax.File, *Program, error)",
					"func SourceProgramOptions(opts *syntax.FileOptions, filename string, src any, isPredeclared func(string) bool) (*syntax.File, *Program, error)",
				),
			),
		},
		{
			Path: "github.com/expr-lang/expr",
			Funcs: each(rows.Do{rows.Sink("input", rows.Exec, "expression evaluator")},
				"func Compile(input string, ops ...Option) (*vm.Program, error)",
				"func Eval(input string, env any) (any, error)",
			),
		},
		{
			Path: "cel.dev/cel-go/cel",
			Funcs: each(rows.Do{rows.Sink("txt", rows.Exec, "expression evaluator")},
				"func (e *Env) Compile(txt string) (*Ast, *Issues)",
				"func (e *Env) Parse(txt string) (*Ast, *Issues)",
			),
		},
		{
			Path: "github.com/google/cel-go/cel",
			Funcs: each(rows.Do{rows.Sink("txt", rows.Exec, "expression evaluator")},
				"func (e *Env) Compile(txt string) (*Ast, *Issues)",
				"func (e *Env) Parse(txt string) (*Ast, *Issues)",
			),
		},
		{
			Path: "github.com/d5/tengo/v2",
			Funcs: slices.Concat(
				each(rows.Do{rows.Sink("input", rows.Exec, "Tengo interpreter")},
					"func NewScript(input []byte) *Script",
				),
				each(rows.Do{rows.Sink("expr", rows.Exec, "Tengo interpreter")},
					"func Eval(ctx context.Context, expr string, params map[string]interface{}) (interface{}, error)",
				),
			),
		},
		{
			Path: "github.com/Knetic/govaluate",
			Funcs: each(rows.Do{rows.Sink("expression", rows.Exec, "expression evaluator")},
				"func NewEvaluableExpression(expression string) (*EvaluableExpression, error)",
				"func NewEvaluableExpressionWithFunctions(expression string, functions map[string]ExpressionFunction) (*EvaluableExpression, error)",
			),
		},
	}
}

// bareLua limits a sink to Lua states that have libraries by which a script reaches the system, or values of
// the program.
func bareLua(sink rows.Effect) rows.Effect {
	return sink.ArmedBy("", "OpenLibs", "SetGlobal", "SetField", "SetTable", "RawSet", "Register", "RegisterModule", "PreloadModule", "NewTypeMetatable").
		Bared("SkipOpenLibs", "OpenOs", "OpenIo", "OpenPackage", "OpenDebug")
}

// starlarkData lists the types of values by which a Starlark script reaches nothing.
var starlarkData = []string{"Bool", "Bytes", "Dict", "Float", "Int", "List", "NoneType", "Set", "String", "Tuple"}
