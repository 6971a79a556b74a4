package goapi

import (
	"slices"

	"github.com/claudelint/claudelint/internal/rows"
)

// environmentVariable is what reads one.
var environmentVariable = rows.Do{
	rows.Source("return", rows.Setting, "environment variable").Named("key"),
	rows.Source("return", rows.Key, "environment variable").OfKey("key"),
}

// environmentVariables are what fills a struct with those that its tags name.
const environmentVariables = "environment variables"

// flagValue is what a person says by a flag, other than the whole system prompt, which whoever runs the program may
// choose.
func flagValue(to string) rows.Effect {
	return rows.Source(to, rows.Local, "flag").ButFor("name", "system", "instructions")
}

// declared is what a variable holds that a flag sets: what a person says, or the flag's default.
func declared(to string) rows.Do { return rows.Do{flagValue(to), rows.Copy("value", to)} }

// cliTables is about local input: arguments, flags and what is typed at the terminal.
func cliTables() []rows.Table {
	return []rows.Table{
		{
			Path: "os",
			Vars: []rows.Var{
				{Decl: "var Args []string", Do: rows.Do{rows.Source("", rows.Local, "command-line argument")}},
				{Decl: "var Stdin *File", Do: rows.Do{rows.Source("", rows.Local, "standard input")}},
			},
			Funcs: each(environmentVariable,
				"func Getenv(key string) string",
				"func LookupEnv(key string) (string, bool)",
			),
		},
		{
			Path: "github.com/caarlos0/env/v11",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("v", rows.Setting, environmentVariables)},
					"func Parse(v interface{}) error",
					"func ParseWithOptions(v interface{}, opts Options) error",
				),
				each(rows.Do{rows.Source("return", rows.Setting, environmentVariables)},
					"func ParseAs[T any]() (T, error)",
					"func ParseAsWithOptions[T any](opts Options) (T, error)",
				),
				each(rows.Do{rows.Copy("t", "return")},
					"func Must[T any](t T, err error) T",
				),
			),
		},
		{
			Path: "github.com/kelseyhightower/envconfig",
			Funcs: each(rows.Do{rows.Source("spec", rows.Setting, environmentVariables)},
				"func Process(prefix string, spec interface{}) error",
				"func MustProcess(prefix string, spec interface{})",
			),
		},
		{
			Path: "syscall",
			Funcs: each(environmentVariable,
				"func Getenv(key string) (value string, found bool)",
			),
		},
		{
			Path: "flag",
			Funcs: slices.Concat(
				each(declared("return"),
					"func String(name string, value string, usage string) *string",
					"func (f *FlagSet) String(name string, value string, usage string) *string",
				),
				each(declared("p"),
					"func StringVar(p *string, name string, value string, usage string)",
					"func TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string)",
					"func (f *FlagSet) StringVar(p *string, name string, value string, usage string)",
					"func (f *FlagSet) TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string)",
				),
				each(rows.Do{rows.Source("return", rows.Local, "command-line argument")},
					"func Arg(i int) string",
					"func Args() []string",
					"func (f *FlagSet) Arg(i int) string",
					"func (f *FlagSet) Args() []string",
				),
				each(rows.Do{rows.Handler("fn", 0, rows.Local, "flag")},
					"func Func(name, usage string, fn func(string) error)",
					"func (f *FlagSet) Func(name, usage string, fn func(string) error)",
					"func BoolFunc(name, usage string, fn func(string) error)",
					"func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error)",
				),
			),
		},
		{
			Path: "github.com/spf13/pflag",
			Funcs: slices.Concat(
				each(declared("return"),
					"func String(name string, value string, usage string) *string",
					"func StringArray(name string, value []string, usage string) *[]string",
					"func StringArrayP(name, shorthand string, value []string, usage string) *[]string",
					"func StringP(name, shorthand string, value string, usage string) *string",
					"func StringSlice(name string, value []string, usage string) *[]string",
					"func StringSliceP(name, shorthand string, value []string, usage string) *[]string",
					"func StringToString(name string, value map[string]string, usage string) *map[string]string",
					"func StringToStringP(name, shorthand string, value map[string]string, usage string) *map[string]string",
					"func (f *FlagSet) String(name string, value string, usage string) *string",
					"func (f *FlagSet) StringArray(name string, value []string, usage string) *[]string",
					"func (f *FlagSet) StringArrayP(name, shorthand string, value []string, usage string) *[]string",
					"func (f *FlagSet) StringP(name, shorthand string, value string, usage string) *string",
					"func (f *FlagSet) StringSlice(name string, value []string, usage string) *[]string",
					"func (f *FlagSet) StringSliceP(name, shorthand string, value []string, usage string) *[]string",
					"func (f *FlagSet) StringToString(name string, value map[string]string, usage string) *map[string]string",
					"func (f *FlagSet) StringToStringP(name, shorthand string, value map[string]string, usage string) *map[string]string",
				),
				each(rows.Do{flagValue("return")},
					"func (f *FlagSet) GetString(name string) (string, error)",
					"func (f *FlagSet) GetStringArray(name string) ([]string, error)",
					"func (f *FlagSet) GetStringSlice(name string) ([]string, error)",
					"func (f *FlagSet) GetStringToString(name string) (map[string]string, error)",
				),
				each(declared("p"),
					"func StringArrayVar(p *[]string, name string, value []string, usage string)",
					"func StringArrayVarP(p *[]string, name, shorthand string, value []string, usage string)",
					"func StringSliceVar(p *[]string, name string, value []string, usage string)",
					"func StringSliceVarP(p *[]string, name, shorthand string, value []string, usage string)",
					"func StringToStringVar(p *map[string]string, name string, value map[string]string, usage string)",
					"func StringToStringVarP(p *map[string]string, name, shorthand string, value map[string]string, usage string)",
					"func StringVar(p *string, name string, value string, usage string)",
					"func StringVarP(p *string, name, shorthand string, value string, usage string)",
					"func (f *FlagSet) StringArrayVar(p *[]string, name string, value []string, usage string)",
					"func (f *FlagSet) StringArrayVarP(p *[]string, name, shorthand string, value []string, usage string)",
					"func (f *FlagSet) StringSliceVar(p *[]string, name string, value []string, usage string)",
					"func (f *FlagSet) StringSliceVarP(p *[]string, name, shorthand string, value []string, usage string)",
					"func (f *FlagSet) StringToStringVar(p *map[string]string, name string, value map[string]string, usage string)",
					"func (f *FlagSet) StringToStringVarP(p *map[string]string, name, shorthand string, value map[string]string, usage string)",
					"func (f *FlagSet) StringVar(p *string, name string, value string, usage string)",
					"func (f *FlagSet) StringVarP(p *string, name, shorthand string, value string, usage string)",
				),
				each(rows.Do{rows.Source("return", rows.Local, "command-line argument")},
					"func Arg(i int) string",
					"func Args() []string",
					"func (f *FlagSet) Arg(i int) string",
					"func (f *FlagSet) Args() []string",
				),
			),
		},
		{
			Path: "github.com/spf13/cobra",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input")},
				"func (c *Command) InOrStdin() io.Reader",
			),
			Shapes: []rows.Shape{
				{Params: []string{"github.com/spf13/cobra.Command", "[]string"}, Given: 1, Label: rows.Local, What: "command-line argument"},
			},
		},
		{
			Path: "github.com/urfave/cli/v2",
			Funcs: slices.Concat(
				each(rows.Do{flagValue("return")},
					"func (cCtx *Context) Generic(name string) interface{}",
					"func (cCtx *Context) Path(name string) string",
					"func (cCtx *Context) String(name string) string",
					"func (cCtx *Context) StringSlice(name string) []string",
					"func (cCtx *Context) Value(name string) interface{}",
				),
				each(rows.Do{rows.Source("return", rows.Local, "command-line argument")},
					"func (Args) First() string",
					"func (Args) Get(n int) string",
					"func (Args) Slice() []string",
					"func (Args) Tail() []string",
				),
			),
		},
		{
			Path: "github.com/urfave/cli/v3",
			Funcs: slices.Concat(
				each(rows.Do{flagValue("return")},
					"func (cmd *Command) String(name string) string",
					"func (cmd *Command) StringMap(name string) map[string]string",
					"func (cmd *Command) StringSlice(name string) []string",
					"func (cmd *Command) Value(name string) any",
				),
				each(rows.Do{rows.Source("return", rows.Local, "command-line argument")},
					"func (Args) First() string",
					"func (Args) Get(n int) string",
					"func (Args) Slice() []string",
					"func (Args) Tail() []string",
					"func (c *Command) StringArg(name string) string",
					"func (c *Command) StringArgs(name string) []string",
				),
			),
		},
		{
			Path: "github.com/alecthomas/kong",
			Funcs: each(rows.Do{rows.Source("cli", rows.Local, "command-line argument")},
				"func Parse(cli any, options ...Option) *Context",
			),
		},
		{
			Path: "golang.org/x/term",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return")},
				"func ReadPassword(fd int) ([]byte, error)",
				"func (t *Terminal) ReadLine() (line string, err error)",
				"func (t *Terminal) ReadPassword(prompt string) (line string, err error)",
			),
		},
		{
			Path: "github.com/chzyer/readline",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return")},
				"func (i *Instance) ReadPassword(prompt string) ([]byte, error)",
				"func (i *Instance) ReadSlice() ([]byte, error)",
				"func (i *Instance) Readline() (string, error)",
				"func (i *Instance) ReadlineWithDefault(what string) (string, error)",
				"func Line(prompt string) (string, error)",
			),
		},
		{
			Path: "github.com/peterh/liner",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return")},
				"func (s *State) PasswordPrompt(prompt string) (string, error)",
				"func (s *State) Prompt(prompt string) (string, error)",
				"func (s *State) PromptWithSuggestion(prompt string, text string, pos int) (string, error)",
			),
		},
		{
			Path: "github.com/pterm/pterm",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return")},
					"func (p InteractiveTextInputPrinter) Show(text ...string) (string, error)",
				),
				each(rows.Do{rows.Confirm()},
					"func (p InteractiveConfirmPrinter) Show(text ...string) (bool, error)",
				),
			),
		},
		{
			Path: "github.com/AlecAivazis/survey/v2",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("response", rows.Local, "standard input"), rows.Ask("response")},
					"func AskOne(p Prompt, response interface{}, opts ...AskOpt) error",
				),
				each(rows.Do{rows.Source("response", rows.Local, "standard input"), rows.Ask("response")},
					"func Ask(qs []*Question, response interface{}, opts ...AskOpt) error",
				),
			),
		},
		{
			Path: "github.com/manifoldco/promptui",
			Funcs: slices.Concat(
				// With IsConfirm, an error is a no.
				each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return"), rows.Confirm()},
					"func (p *Prompt) Run() (string, error)",
				),
				each(rows.Do{rows.Source("return1", rows.Local, "standard input"), rows.Ask("return1")},
					"func (s *Select) Run() (int, string, error)",
					"func (sa *SelectWithAdd) Run() (int, string, error)",
				),
			),
		},
		{
			Path: "github.com/charmbracelet/huh",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("value", rows.Local, "standard input"), rows.Ask("value")},
					"func (i *Input) Value(value *string) *Input",
					"func (s *Select[T]) Value(value *T) *Select[T]",
					"func (t *Text) Value(value *string) *Text",
				),
				each(rows.Do{rows.Ask("value")},
					"func (c *Confirm) Value(value *bool) *Confirm",
				),
			),
		},
		{
			Path: "charm.land/huh/v2",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("value", rows.Local, "standard input"), rows.Ask("value")},
					"func (i *Input) Value(value *string) *Input",
					"func (s *Select[T]) Value(value *T) *Select[T]",
					"func (t *Text) Value(value *string) *Text",
				),
				each(rows.Do{rows.Ask("value")},
					"func (c *Confirm) Value(value *bool) *Confirm",
				),
			),
		},
		{
			Path: "github.com/charmbracelet/bubbletea",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return")},
				"func (k KeyMsg) String() (str string)",
			),
			Fields: []rows.Field{
				{Type: "KeyMsg", Decl: "Runes []rune", Do: rows.Do{rows.Source("", rows.Local, "standard input")}},
			},
		},
		{
			Path: "charm.land/bubbletea/v2",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return")},
				"func (k KeyPressMsg) String() string",
			),
			Fields: []rows.Field{
				{Type: "KeyPressMsg", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Local, "standard input")}},
			},
		},
		{
			Path: "github.com/charmbracelet/bubbles/textinput",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input")},
				"func (m Model) Value() string",
			),
		},
		{
			Path: "github.com/charmbracelet/bubbles/textarea",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input")},
				"func (m Model) Value() string",
			),
		},
		{
			Path: "charm.land/bubbles/v2/textinput",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input")},
				"func (m Model) Value() string",
			),
		},
		{
			Path: "charm.land/bubbles/v2/textarea",
			Funcs: each(rows.Do{rows.Source("return", rows.Local, "standard input")},
				"func (m Model) Value() string",
			),
		},
		{
			Path: "github.com/cli/go-gh/v2/pkg/prompter",
			Funcs: slices.Concat(
				each(rows.Do{rows.Source("return", rows.Local, "standard input"), rows.Ask("return")},
					"func (p *Prompter) Input(prompt, defaultValue string) (string, error)",
					"func (p *Prompter) Password(prompt string) (string, error)",
				),
				each(rows.Do{rows.Confirm()},
					"func (p *Prompter) Confirm(prompt string, defaultValue bool) (bool, error)",
				),
			),
		},
		{
			Path: "github.com/modelcontextprotocol/go-sdk/mcp",
			Funcs: each(rows.Do{rows.Ask("return.Action")},
				"func (ss *ServerSession) Elicit(ctx context.Context, params *ElicitParams) (*ElicitResult, error)",
			),
		},
		{
			Path: "github.com/mark3labs/mcp-go/server",
			Funcs: each(rows.Do{rows.Ask("return.ElicitationResponse.Action")},
				"func (s *MCPServer) RequestElicitation(ctx context.Context, request mcp.ElicitationRequest) (*mcp.ElicitationResult, error)",
				"func (SessionWithElicitation) RequestElicitation(ctx context.Context, request mcp.ElicitationRequest) (*mcp.ElicitationResult, error)",
			),
		},
	}
}
