package claudeapi

import (
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/rows"
)

// sdk is the import path of the official Go SDK.
const sdk = "github.com/anthropics/anthropic-sdk-go"

// What flows from a tool call are said to come from.
const (
	ToolCall  = "tool call"
	ToolInput = "tool input"
	ToolName  = "tool name"
)

// OfTool reports whether what a flow is said to come from is a tool call.
func OfTool(what string) bool { return what == ToolCall || what == ToolInput || what == ToolName }

// Words for messages.
const (
	answerText  = "text of Claude's answer"
	systemPart  = "the system prompt"
	messageText = "a message"
	toolResult  = "a tool result"
)

// An answerField is a field of a type that only ever holds what Claude sent.
type answerField struct{ typ, decl, what string }

// twinFields are the fields that both APIs have, the beta's under names that start with Beta.
var twinFields = []answerField{
	{"ContentBlockUnion", "Input json.RawMessage", ToolInput},
	{"ContentBlockUnion", "Name string", ToolName},
	{"ContentBlockUnion", "Text string", answerText},
	{"ContentBlockUnion", "Thinking string", answerText},
	{"BrowserJavascriptExecInput", "Text string", ToolInput},
	{"BrowserNavigateInput", "URL string", ToolInput},
	{"InputJSONDelta", "PartialJSON string", ToolInput},
	{"RawContentBlockDeltaUnion", "PartialJSON string", ToolInput},
	{"RawContentBlockDeltaUnion", "Text string", answerText},
	{"RawContentBlockDeltaUnion", "Thinking string", answerText},
	{"ServerToolUseBlock", "Input any", ToolInput},
	{"TextBlock", "Text string", answerText},
	{"TextDelta", "Text string", answerText},
	{"ThinkingBlock", "Thinking string", answerText},
	{"ThinkingDelta", "Thinking string", answerText},
	{"ToolUseBlock", "Name string", ToolName},
	{"ToolsetToolUseBlockUnionInput", "Query string", ToolInput},
	{"ToolsetToolUseBlockUnionInput", "Text string", ToolInput},
	{"ToolsetToolUseBlockUnionInput", "URL string", ToolInput},
}

// ownFields are the fields that one of the APIs has, or has with another type.
var ownFields = []answerField{
	{"BetaCompactionBlock", "Content string", answerText},
	{"BetaCompactionContentBlockDelta", "Content string", answerText},
	{"BetaMCPToolUseBlock", "Input any", ToolInput},
	{"BetaMCPToolUseBlock", "Name string", ToolName},
	{"BetaRawContentBlockStartEventContentBlockUnion", "Input any", ToolInput},
	{"BetaRawContentBlockStartEventContentBlockUnion", "Name string", ToolName},
	{"BetaRawContentBlockStartEventContentBlockUnion", "Text string", answerText},
	{"BetaRawContentBlockStartEventContentBlockUnion", "Thinking string", answerText},
	{"BetaRawMessageStreamEventUnionDelta", "PartialJSON string", ToolInput},
	{"BetaRawMessageStreamEventUnionDelta", "Text string", answerText},
	{"BetaRawMessageStreamEventUnionDelta", "Thinking string", answerText},
	{"BetaToolUseBlock", "Input any", ToolInput},
	{"Completion", "Completion string", answerText},
	{"ContentBlockStartEventContentBlockUnion", "Input any", ToolInput},
	{"ContentBlockStartEventContentBlockUnion", "Name string", ToolName},
	{"ContentBlockStartEventContentBlockUnion", "Text string", answerText},
	{"ContentBlockStartEventContentBlockUnion", "Thinking string", answerText},
	{"MessageStreamEventUnionDelta", "PartialJSON string", ToolInput},
	{"MessageStreamEventUnionDelta", "Text string", answerText},
	{"MessageStreamEventUnionDelta", "Thinking string", answerText},
	{"ToolUseBlock", "Input json.RawMessage", ToolInput},

	// Agents that Anthropic runs.
	{"BetaManagedAgentsAgentCustomToolUseEvent", "Input map[string]any", ToolInput},
	{"BetaManagedAgentsAgentCustomToolUseEvent", "Name string", ToolName},
	{"BetaManagedAgentsAgentMessageEventContentUnion", "Text string", answerText},
	{"BetaManagedAgentsAgentToolUseEvent", "Input map[string]any", ToolInput},
	{"BetaManagedAgentsAgentToolUseEvent", "Name string", ToolName},
	{"BetaManagedAgentsAgentToolset20260401BashInput", "Command string", ToolInput},
	{"BetaManagedAgentsAgentToolset20260401EditInput", "FilePath string", ToolInput},
	{"BetaManagedAgentsAgentToolset20260401GlobInput", "Path string", ToolInput},
	{"BetaManagedAgentsAgentToolset20260401GlobInput", "Pattern string", ToolInput},
	{"BetaManagedAgentsAgentToolset20260401GrepInput", "Path string", ToolInput},
	{"BetaManagedAgentsAgentToolset20260401GrepInput", "Pattern string", ToolInput},
	{"BetaManagedAgentsAgentToolset20260401ReadInput", "FilePath string", ToolInput},
	{"BetaManagedAgentsAgentToolset20260401WriteInput", "FilePath string", ToolInput},
	{"BetaManagedAgentsSessionEventUnion", "Input any", ToolInput},
	{"BetaManagedAgentsSessionEventUnion", "Name string", ToolName},
	{"BetaManagedAgentsStreamSessionEventsUnion", "Input any", ToolInput},
	{"BetaManagedAgentsStreamSessionEventsUnion", "Name string", ToolName},
	{"BetaManagedAgentsStreamSessionThreadEventsUnion", "Input any", ToolInput},
	{"BetaManagedAgentsStreamSessionThreadEventsUnion", "Name string", ToolName},
}

// systemFields are the fields that become the system prompt of a request. Token counting has one
// too, but nothing that Claude does follows from it.
var systemFields = []rows.Field{
	{Type: "BetaAgentNewParams", Decl: "System param.Opt[string]"},
	{Type: "BetaAgentUpdateParams", Decl: "System param.Opt[string]"},
	{Type: "BetaManagedAgentsAgentWithOverridesParams", Decl: "System param.Opt[string]"},
	{Type: "BetaManagedAgentsSystemContentBlockParam", Decl: "Text string"},
	{Type: "BetaMessageBatchNewParamsRequestParams", Decl: "System []BetaTextBlockParam"},
	{Type: "BetaMessageNewParams", Decl: "System []BetaTextBlockParam"},
	{Type: "MessageBatchNewParamsRequestParams", Decl: "System []TextBlockParam"},
	{Type: "MessageNewParams", Decl: "System []TextBlockParam"},
}

// messageFields are the fields of requests that hold what is said in a conversation. Text blocks
// are also parts of system prompts, so they count where they become content of a message.
var messageFields = []rows.Field{
	{Type: "BetaContentBlockParamUnion", Decl: "OfText *BetaTextBlockParam", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "BetaManagedAgentsTextBlockParam", Decl: "Text string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "BetaMessageParam", Decl: "Content []BetaContentBlockParamUnion", Do: rows.Do{rows.Sink("", rows.System, systemPart).Where("Role", "system")}},
	{Type: "BetaPlainTextSourceParam", Decl: "Data string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "BetaToolResultBlockParamContentUnion", Decl: "OfText *BetaTextBlockParam", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
	{Type: "CompletionNewParams", Decl: "Prompt string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "ContentBlockParamUnion", Decl: "OfText *TextBlockParam", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "MessageParam", Decl: "Content []ContentBlockParamUnion", Do: rows.Do{rows.Sink("", rows.System, systemPart).Where("Role", "system")}},
	{Type: "PlainTextSourceParam", Decl: "Data string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "ToolResultBlockParamContentUnion", Decl: "OfText *TextBlockParam", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
}

// toolFields are the fields of requests that name a tool of the program's.
var toolFields = []rows.Field{
	{Type: "BetaToolParam", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
	{Type: "ToolParam", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
}

// rawTypes are the receivers whose method RawJSON returns what Claude sent.
var rawTypes = []struct{ recv, what string }{
	{"r BetaInputJSONDelta", ToolInput},
	{"r BetaMCPToolUseBlock", ToolInput},
	{"r BetaMessage", answerText},
	{"r BetaRawContentBlockDeltaEvent", answerText},
	{"r BetaServerToolUseBlock", ToolInput},
	{"r BetaTextBlock", answerText},
	{"r BetaTextDelta", answerText},
	{"r BetaToolUseBlock", ToolInput},
	{"r ContentBlockDeltaEvent", answerText},
	{"r InputJSONDelta", ToolInput},
	{"r Message", answerText},
	{"r ServerToolUseBlock", ToolInput},
	{"r TextBlock", answerText},
	{"r TextDelta", answerText},
	{"r ToolUseBlock", ToolInput},
	{"u BetaContentBlockUnion", answerText},
	{"u BetaRawContentBlockDeltaUnion", answerText},
	{"u BetaRawMessageStreamEventUnion", answerText},
	{"u ContentBlockUnion", answerText},
	{"u MessageStreamEventUnion", answerText},
	{"u RawContentBlockDeltaUnion", answerText},
}

// sdkTables describes the official SDK.
func sdkTables() []rows.Table {
	funcs := slices.Clone(sdkFuncs)
	for _, raw := range rawTypes {
		funcs = append(funcs, rows.Func{
			Decl: "func (" + raw.recv + ") RawJSON() string",
			Do:   rows.Do{rows.Source("return", rows.Model, raw.what)},
		})
	}
	return []rows.Table{
		{Path: sdk, Funcs: funcs, Fields: sdkFields()},
		{Path: sdk + "/mcp", Funcs: []rows.Func{
			{
				Decl: "func NewBetaTool(tool *mcpsdk.Tool, session *mcpsdk.ClientSession) (anthropic.BetaTool, error)",
				Do:   rows.Do{rows.Sink("tool.Name", rows.Toolbox, offeredTool)},
			},
			{
				Decl: "func NewBetaTools(tools []*mcpsdk.Tool, session *mcpsdk.ClientSession) ([]anthropic.BetaTool, error)",
				Do:   rows.Do{rows.Sink("tools[].Name", rows.Toolbox, offeredTool)},
			},
		}},
		{Path: sdk + "/option", Funcs: []rows.Func{
			{
				Decl: "func WithJSONSet(key string, value any) RequestOption",
				Do:   rows.Do{rows.Sink("value", rows.System, systemPart).Where("key", "system")},
			},
		}},
		{Path: sdk + "/packages/param", Funcs: []rows.Func{
			{Decl: "func NewOpt[T comparable](v T) Opt[T]", Do: rows.Do{rows.Pass("v", "return")}},
			{Decl: "func (o Opt[T]) Or(v T) T", Do: rows.Do{rows.Pass("o", "return"), rows.Pass("v", "return")}},
			{Decl: "func Override[T ParamStruct, PtrT InferPtr[T]](v any) T", Do: rows.Do{rows.Pass("v", "return")}},
			{Decl: "func SetJSON(rawJSON []byte, ptr anyParamStruct)", Do: rows.Do{rows.Pass("rawJSON", "ptr")}},
		}},
		{Path: sdk + "/packages/respjson", Funcs: []rows.Func{
			{Decl: "func (j Field) Raw() string", Do: rows.Do{rows.Pass("j", "return")}},
		}},
		{Path: sdk + "/packages/ssestream", Funcs: []rows.Func{
			{Decl: "func (s *Stream[T]) Current() T"},
		}},
		{Path: sdk + "/tools/agenttoolset", Funcs: []rows.Func{
			{
				Decl: "func (s *BashSession) Exec(ctx context.Context, cmd string, timeout time.Duration) (string, int, error)",
				Do:   rows.Do{rows.Sink("cmd", rows.Exec, "shell command")},
			},
		}},
		{Path: sdk + "/toolrunner", Funcs: []rows.Func{
			{
				Decl: "func NewBetaTool[T any](name, description string, schema anthropic.BetaToolInputSchemaParam, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) anthropic.BetaTool",
				Do:   rows.Do{rows.Handler("handler", 1, rows.Model, ToolInput).Tool(ToolCall)},
			},
			{
				Decl: "func NewBetaToolFromBytes[T any](name, description string, schemaJSON []byte, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) (anthropic.BetaTool, error)",
				Do:   rows.Do{rows.Handler("handler", 1, rows.Model, ToolInput).Tool(ToolCall)},
			},
			{
				Decl: "func NewBetaToolFromJSONSchema[T any](name, description string, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) (anthropic.BetaTool, error)",
				Do:   rows.Do{rows.Handler("handler", 1, rows.Model, ToolInput).Tool(ToolCall)},
			},
		}},
	}
}

// sdkFields returns the rows of all fields of the SDK's root package.
func sdkFields() []rows.Field {
	var out []rows.Field
	for _, f := range twinFields {
		out = append(out, f.rows()...)
		f.typ = "Beta" + f.typ
		out = append(out, f.rows()...)
	}
	for _, f := range ownFields {
		out = append(out, f.rows()...)
	}
	for _, f := range systemFields {
		f.Do = rows.Do{rows.Sink("", rows.System, systemPart)}
		out = append(out, f)
	}
	return slices.Concat(out, messageFields, toolFields)
}

// rows returns the row of the field, and of the raw JSON that is kept beside a tool's input:
// block.JSON.Input.Raw() is a common way to read it.
func (f answerField) rows() []rows.Field {
	out := []rows.Field{{Type: f.typ, Decl: f.decl, Do: rows.Do{rows.Source("", rows.Model, f.what)}}}
	if strings.HasPrefix(f.decl, "Input ") {
		out = append(out, rows.Field{Type: f.typ, Decl: "JSON struct", Do: rows.Do{rows.Source(".Input", rows.Model, f.what)}})
	}
	return out
}

var sdkFuncs = []rows.Func{
	{Decl: "func (r *BetaMessage) ParseOutput(dest any) error", Do: rows.Do{rows.Source("dest", rows.Model, answerText)}},
	{
		Decl: "func (BetaTool) Execute(ctx context.Context, input json.RawMessage) ([]BetaToolResultBlockParamContentUnion, error)",
		Do:   rows.Do{rows.Given("input", rows.Model, ToolInput).Tool(ToolCall)},
	},

	{Decl: "func NewAssistantMessage(blocks ...ContentBlockParamUnion) MessageParam", Do: rows.Do{rows.Pass("blocks", "return")}},
	{
		Decl: "func NewBetaSystemMessage(outputConfig BetaSystemMessageOutputConfigParam, blocks ...BetaContentBlockParamUnion) BetaMessageParam",
		Do:   rows.Do{rows.Sink("blocks", rows.System, systemPart), rows.Pass("blocks", "return")},
	},
	{
		Decl: "func NewBetaTextBlock(text string) BetaContentBlockParamUnion",
		Do:   rows.Do{rows.Sink("text", rows.Turn, messageText), rows.Pass("text", "return")},
	},
	{
		Decl: "func NewBetaToolResultBlock(toolUseID string, content string, isError bool) BetaContentBlockParamUnion",
		Do:   rows.Do{rows.Sink("content", rows.Result, toolResult), rows.Pass("content", "return")},
	},
	{
		Decl: "func NewBetaToolResultTextBlockParam(toolUseID string, text string, isError bool) BetaToolResultBlockParam",
		Do:   rows.Do{rows.Sink("text", rows.Result, toolResult), rows.Pass("text", "return")},
	},
	{Decl: "func NewBetaUserMessage(blocks ...BetaContentBlockParamUnion) BetaMessageParam", Do: rows.Do{rows.Pass("blocks", "return")}},
	{
		Decl: "func NewTextBlock(text string) ContentBlockParamUnion",
		Do:   rows.Do{rows.Sink("text", rows.Turn, messageText), rows.Pass("text", "return")},
	},
	{
		Decl: "func NewToolResultBlock(toolUseID string, content string, isError bool) ContentBlockParamUnion",
		Do:   rows.Do{rows.Sink("content", rows.Result, toolResult), rows.Pass("content", "return")},
	},
	{
		Decl: "func BetaToolUnionParamOfTool(inputSchema BetaToolInputSchemaParam, name string) BetaToolUnionParam",
		Do:   rows.Do{rows.Sink("name", rows.Toolbox, offeredTool)},
	},
	{
		Decl: "func ToolUnionParamOfTool(inputSchema ToolInputSchemaParam, name string) ToolUnionParam",
		Do:   rows.Do{rows.Sink("name", rows.Toolbox, offeredTool)},
	},
	{Decl: "func NewUserMessage(blocks ...ContentBlockParamUnion) MessageParam", Do: rows.Do{rows.Pass("blocks", "return")}},
	{Decl: "func Opt[T comparable](v T) param.Opt[T]", Do: rows.Do{rows.Pass("v", "return")}},
	{Decl: "func Ptr[T any](v T) *T", Do: rows.Do{rows.Copy("v", "return")}},
	{Decl: "func String(s string) param.Opt[string]", Do: rows.Do{rows.Pass("s", "return")}},
	{Decl: "func StringPtr(v string) *string", Do: rows.Do{rows.Copy("v", "return")}},
}
