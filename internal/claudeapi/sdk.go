package claudeapi

import (
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

// sdk is the import path of the official Go SDK.
const sdk = "github.com/anthropics/anthropic-sdk-go"

// Words for messages.
const (
	answerText = "text of Claude's answer"
	toolInput  = "tool input"
	toolName   = "tool name"
	systemPart = "the system prompt"
)

// An answer's fields: the types that only ever hold what Claude sent. The types of the beta API
// have the same fields under names that start with Beta.
var answerFields = []struct{ typ, decl, what string }{
	{"Completion", "Completion string", answerText},
	{"ContentBlockStartEventContentBlockUnion", "Input any", toolInput},
	{"ContentBlockStartEventContentBlockUnion", "Name string", toolName},
	{"ContentBlockStartEventContentBlockUnion", "Text string", answerText},
	{"ContentBlockStartEventContentBlockUnion", "Thinking string", answerText},
	{"ContentBlockUnion", "Input json.RawMessage", toolInput},
	{"ContentBlockUnion", "Name string", toolName},
	{"ContentBlockUnion", "Text string", answerText},
	{"ContentBlockUnion", "Thinking string", answerText},
	{"InputJSONDelta", "PartialJSON string", toolInput},
	{"MessageStreamEventUnionDelta", "PartialJSON string", toolInput},
	{"MessageStreamEventUnionDelta", "Text string", answerText},
	{"MessageStreamEventUnionDelta", "Thinking string", answerText},
	{"RawContentBlockDeltaUnion", "PartialJSON string", toolInput},
	{"RawContentBlockDeltaUnion", "Text string", answerText},
	{"RawContentBlockDeltaUnion", "Thinking string", answerText},
	{"ServerToolUseBlock", "Input any", toolInput},
	{"TextBlock", "Text string", answerText},
	{"TextDelta", "Text string", answerText},
	{"ThinkingBlock", "Thinking string", answerText},
	{"ThinkingDelta", "Thinking string", answerText},
	{"ToolUseBlock", "Input json.RawMessage", toolInput},
	{"ToolUseBlock", "Name string", toolName},
}

// betaFields are the fields of the beta API that differ from their twins, or have none.
var betaFields = []struct{ typ, decl, what string }{
	{"BetaContentBlockUnion", "Input any", toolInput},
	{"BetaMCPToolUseBlock", "Input any", toolInput},
	{"BetaRawContentBlockStartEventContentBlockUnion", "Input any", toolInput},
	{"BetaRawContentBlockStartEventContentBlockUnion", "Name string", toolName},
	{"BetaRawContentBlockStartEventContentBlockUnion", "Text string", answerText},
	{"BetaRawMessageStreamEventUnionDelta", "PartialJSON string", toolInput},
	{"BetaRawMessageStreamEventUnionDelta", "Text string", answerText},
	{"BetaToolUseBlock", "Input any", toolInput},
}

// alphaFields are answer fields that only the alphas and betas of version 0 have.
var alphaFields = []struct{ typ, decl, what string }{
	{"ContentBlock", "Input json.RawMessage", toolInput},
	{"ContentBlock", "Name string", toolName},
	{"ContentBlock", "Text string", answerText},
	{"ContentBlockDeltaEventDelta", "PartialJSON string", toolInput},
	{"ContentBlockDeltaEventDelta", "Text string", answerText},
}

// systemFields are the fields that become the system prompt of a request. Token counting has one
// too, but nothing that Claude does follows from it.
var systemFields = []rows.Field{
	{Type: "BetaAgentNewParams", Decl: "System param.Opt[string]"},
	{Type: "BetaAgentUpdateParams", Decl: "System param.Opt[string]"},
	{Type: "BetaMessageBatchNewParamsRequestParams", Decl: "System []BetaTextBlockParam"},
	{Type: "BetaMessageNewParams", Decl: "System []BetaTextBlockParam"},
	{Type: "BetaMessageParam", Decl: "Content []BetaContentBlockParamUnion", When: "Role=system"},
	{Type: "MessageBatchNewParamsRequestParams", Decl: "System []TextBlockParam"},
	{Type: "MessageNewParams", Decl: "System []TextBlockParam"},
	{Type: "MessageParam", Decl: "Content []ContentBlockParamUnion", When: "Role=system"},
}

// sdkTables describes the official SDK.
func sdkTables() []rows.Table {
	return []rows.Table{
		{Path: sdk, Funcs: sdkFuncs, Fields: sdkFields()},
		{Path: sdk + "/packages/param", Funcs: []rows.Func{
			{Decl: "func NewOpt[T comparable](v T) Opt[T]", Do: rows.Do{rows.Pass("v", "return")}},
		}},
		{Path: sdk + "/packages/respjson", Funcs: []rows.Func{
			{Decl: "func (j Field) Raw() string", Do: rows.Do{rows.Pass("j", "return")}},
		}},
		{Path: sdk + "/packages/ssestream", Funcs: []rows.Func{
			{Decl: "func (s *Stream[T]) Current() T"},
		}},
		{Path: sdk + "/toolrunner", Funcs: []rows.Func{
			{
				Decl: "func NewBetaTool[T any](name, description string, schema anthropic.BetaToolInputSchemaParam, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) anthropic.BetaTool",
				Do:   rows.Do{rows.Handler("handler", 1, rows.Model, toolInput)},
			},
			{
				Decl: "func NewBetaToolFromBytes[T any](name, description string, schemaJSON []byte, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) (anthropic.BetaTool, error)",
				Do:   rows.Do{rows.Handler("handler", 1, rows.Model, toolInput)},
			},
			{
				Decl: "func NewBetaToolFromJSONSchema[T any](name, description string, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) (anthropic.BetaTool, error)",
				Do:   rows.Do{rows.Handler("handler", 1, rows.Model, toolInput)},
			},
		}},
	}
}

// sdkFields returns the rows of all fields of the SDK's root package.
func sdkFields() []rows.Field {
	var out []rows.Field
	add := func(typ, decl, what string) {
		do := rows.Do{rows.Source("", rows.Model, what)}
		out = append(out, rows.Field{Type: typ, Decl: decl, Do: do})
		if strings.HasPrefix(decl, "Input ") {
			// block.JSON.Input.Raw() is a common way to read a tool's input.
			out = append(out, rows.Field{Type: typ, Decl: "JSON struct", Do: rows.Do{rows.Source(".Input", rows.Model, what)}})
		}
	}
	for _, f := range betaFields {
		add(f.typ, f.decl, f.what)
	}
	special := slices.Clone(out)
	for _, f := range answerFields {
		add(f.typ, f.decl, f.what)
		name, _, _ := strings.Cut(f.decl, " ")
		if !slices.ContainsFunc(special, func(r rows.Field) bool {
			return r.Type == "Beta"+f.typ && strings.HasPrefix(r.Decl, name+" ")
		}) {
			add("Beta"+f.typ, f.decl, f.what)
		}
	}
	for _, f := range alphaFields {
		add(f.typ, f.decl, f.what)
	}
	for _, f := range systemFields {
		f.Do = rows.Do{rows.Sink("", rows.System, systemPart)}
		out = append(out, f)
	}
	return out
}

var sdkFuncs = []rows.Func{
	{Decl: "func (r BetaContentBlockUnion) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func (r BetaMessage) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func (r *BetaMessage) ParseOutput(dest any) error", Do: rows.Do{rows.Source("dest", rows.Model, answerText)}},
	{Decl: "func (r BetaTextBlock) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{
		Decl: "func (t BetaTool) Execute(ctx context.Context, input json.RawMessage) ([]BetaToolResultBlockParamContentUnion, error)",
		Do:   rows.Do{rows.Given("input", rows.Model, toolInput)},
	},
	{Decl: "func (r BetaToolUseBlock) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, toolInput)}},
	{Decl: "func (u ContentBlockUnion) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func (r Message) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func (r TextBlock) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func (r ToolUseBlock) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, toolInput)}},

	{Decl: "func F[T any](value T) param.Field[T]", Do: rows.Do{rows.Pass("value", "return")}},
	{Decl: "func NewAssistantMessage(blocks ...ContentBlockParamUnion) MessageParam", Do: rows.Do{rows.Pass("blocks", "return")}},
	{
		Decl: "func NewBetaSystemMessage(outputConfig BetaSystemMessageOutputConfigParam, blocks ...BetaContentBlockParamUnion) BetaMessageParam",
		Do:   rows.Do{rows.Sink("blocks", rows.System, systemPart), rows.Pass("blocks", "return")},
	},
	{Decl: "func NewBetaTextBlock(text string) BetaContentBlockParamUnion", Do: rows.Do{rows.Pass("text", "return")}},
	{Decl: "func NewBetaToolResultBlock(toolUseID string, content string, isError bool) BetaContentBlockParamUnion", Do: rows.Do{rows.Pass("content", "return")}},
	{Decl: "func NewBetaUserMessage(blocks ...BetaContentBlockParamUnion) BetaMessageParam", Do: rows.Do{rows.Pass("blocks", "return")}},
	{Decl: "func NewTextBlock(text string) ContentBlockParamUnion", Do: rows.Do{rows.Pass("text", "return")}},
	{Decl: "func NewToolResultBlock(toolUseID string, content string, isError bool) ContentBlockParamUnion", Do: rows.Do{rows.Pass("content", "return")}},
	{Decl: "func NewUserMessage(blocks ...ContentBlockParamUnion) MessageParam", Do: rows.Do{rows.Pass("blocks", "return")}},
	{Decl: "func Opt[T comparable](v T) param.Opt[T]", Do: rows.Do{rows.Pass("v", "return")}},
	{Decl: "func Ptr[T any](v T) *T", Do: rows.Do{rows.Copy("v", "return")}},
	{Decl: "func String(s string) param.Opt[string]", Do: rows.Do{rows.Pass("s", "return")}},
	{Decl: "func StringPtr(v string) *string", Do: rows.Do{rows.Copy("v", "return")}},
}
