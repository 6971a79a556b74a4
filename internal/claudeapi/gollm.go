package claudeapi

import (
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

const gollm = "github.com/teilomillet/gollm"

// gollmTables describes gollm, which reaches Claude and others.
var gollmTables = []rows.Table{
	{Path: gollm, Funcs: append(gollmHeld(),
		rows.Func{Decl: "func (LLM) SetSystemPrompt(prompt string, cacheType CacheType)", Do: rows.Do{rows.Sink("prompt", rows.System, systemPart)}},
	)},
	{Path: gollm + "/llm", Funcs: append(slices.Clone(gollmPrompts), []rows.Func{
		{
			Decl: "func (LLM) Generate(ctx context.Context, prompt *Prompt, opts ...GenerateOption) (response string, err error)",
			Do:   rows.Do{rows.Source("return", rows.Model, answerText)},
		},
		{
			Decl: "func (LLM) GenerateWithSchema(ctx context.Context, prompt *Prompt, schema interface{}, opts ...GenerateOption) (string, error)",
			Do:   rows.Do{rows.Source("return", rows.Model, answerText)},
		},
	}...), Fields: []rows.Field{
		{Type: "StreamToken", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	}},
}

// gollmPrompts are the functions that put prompts together.
var gollmPrompts = []rows.Func{
	{Decl: "func NewPrompt(input string, opts ...PromptOption) *Prompt", Do: rows.Do{rows.Sink("input", rows.Turn, messageText)}},
	{Decl: "func WithContext(context string) PromptOption", Do: rows.Do{rows.Sink("context", rows.Turn, messageText)}},
	{Decl: "func WithDirectives(directives ...string) PromptOption", Do: rows.Do{rows.Sink("directives", rows.Turn, messageText)}},
	{
		Decl: "func WithMessage(role, content string, cacheType CacheType) PromptOption",
		Do:   message("content", "role", "system"),
	},
	{
		Decl: "func WithSystemPrompt(prompt string, cacheType CacheType) PromptOption",
		Do:   rows.Do{rows.Sink("prompt", rows.System, systemPart)},
	},
}

// gollmHeld returns rows about the variables by which the main package offers the same functions.
func gollmHeld() []rows.Func {
	var out []rows.Func
	for _, f := range gollmPrompts {
		name, _, _ := strings.Cut(strings.TrimPrefix(f.Decl, "func "), "(")
		f.Held = "llm." + name
		out = append(out, f)
	}
	return out
}
