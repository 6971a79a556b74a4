package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

const fantasy = "charm.land/fantasy"

// fantasyTable describes Charm's library of agents.
var fantasyTable = rows.Table{Path: fantasy, Funcs: []rows.Func{
	{
		Decl: "func NewAgentTool[TInput any](name string, description string, fn func(ctx context.Context, input TInput, call ToolCall) (ToolResponse, error)) AgentTool",
		Do:   rows.Do{rows.Handler("fn", 1, rows.Model, ToolInput).Tool(ToolCall)},
	},
	{
		Decl: "func NewParallelAgentTool[TInput any](name string, description string, fn func(ctx context.Context, input TInput, call ToolCall) (ToolResponse, error)) AgentTool",
		Do:   rows.Do{rows.Handler("fn", 1, rows.Model, ToolInput).Tool(ToolCall)},
	},
	{
		Decl: "func NewSystemMessage(prompt ...string) Message",
		Do:   rows.Do{rows.Sink("prompt", rows.System, systemPart), rows.Pass("prompt", "return")},
	},
	{Decl: "func NewTextErrorResponse(content string) ToolResponse", Do: rows.Do{rows.Sink("content", rows.Result, toolResult)}},
	{Decl: "func NewTextResponse(content string) ToolResponse", Do: rows.Do{rows.Sink("content", rows.Result, toolResult)}},
	{
		Decl: "func NewUserMessage(prompt string, files ...FilePart) Message",
		Do:   rows.Do{rows.Sink("prompt", rows.Turn, messageText), rows.Pass("prompt", "return")},
	},
	{Decl: "func (r ResponseContent) ReasoningText() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func (r ResponseContent) Text() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func (s *StreamObjectResult[T]) TextStream() iter.Seq[string]", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func WithSystemPrompt(prompt string) AgentOption", Do: rows.Do{rows.Sink("prompt", rows.System, systemPart)}},
}, Fields: []rows.Field{
	{Type: "AgentCall", Decl: "Prompt string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "AgentStreamCall", Decl: "OnReasoningDelta OnReasoningDeltaFunc", Do: rows.Do{rows.Handler("", 1, rows.Model, answerText)}},
	{Type: "AgentStreamCall", Decl: "OnTextDelta OnTextDeltaFunc", Do: rows.Do{rows.Handler("", 1, rows.Model, answerText)}},
	{Type: "AgentStreamCall", Decl: "OnToolInputDelta OnToolInputDeltaFunc", Do: rows.Do{rows.Handler("", 1, rows.Model, ToolInput)}},
	{Type: "AgentStreamCall", Decl: "Prompt string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "Message", Decl: "Content []MessagePart", Do: message("[].Text", "Role", "system")},
	{Type: "ObjectResponse", Decl: "Object any", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "ObjectResponse", Decl: "RawText string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "ObjectResult", Decl: "Object T", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "ObjectResult", Decl: "RawText string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "PrepareStepResult", Decl: "System *string", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
	{Type: "ReasoningContent", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "StreamPart", Decl: "Delta string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "StreamPart", Decl: "ToolCallInput string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
	{Type: "StreamPart", Decl: "ToolCallName string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
	{Type: "TextContent", Decl: "Text string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "ToolCall", Decl: "Input string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
	{Type: "ToolCall", Decl: "Name string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
	{Type: "ToolCallContent", Decl: "Input string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
	{Type: "ToolCallContent", Decl: "ToolName string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
	{Type: "ToolInfo", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
	{Type: "ToolResponse", Decl: "Content string", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
	{Type: "ToolResultOutputContentText", Decl: "Text string", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
}}
