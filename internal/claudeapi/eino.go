package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

const eino = "github.com/cloudwego/eino"

// einoTables describes Eino, whose components reach Claude.
var einoTables = []rows.Table{
	{Path: eino + "/adk", Fields: []rows.Field{
		{Type: "ChatModelAgentConfig", Decl: "Instruction string", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
	}},
	{Path: eino + "/components/model", Funcs: []rows.Func{
		{
			Decl: "func (BaseChatModel) Generate(ctx context.Context, input []*schema.Message, opts ...Option) (*schema.Message, error)",
			Do:   rows.Do{rows.Source("return.Content", rows.Model, answerText)},
		},
	}},
	{Path: eino + "/components/prompt", Funcs: []rows.Func{
		{
			Decl: "func (ChatTemplate) Format(ctx context.Context, vs map[string]any, opts ...Option) ([]*schema.Message, error)",
			Do:   rows.Do{rows.Chat("recv", "vs")},
		},
		{
			Decl: "func (t *DefaultChatTemplate) Format(ctx context.Context, vs map[string]any, _ ...Option) (result []*schema.Message, err error)",
			Do:   rows.Do{rows.Chat("t", "vs")},
		},
	}},
	{Path: eino + "/components/tool", Funcs: []rows.Func{
		{
			Decl: "func (InvokableTool) InvokableRun(ctx context.Context, argumentsInJSON string, opts ...Option) (string, error)",
			Do:   rows.Do{rows.Given("argumentsInJSON", rows.Model, ToolInput).Tool(ToolCall), rows.Replies("", 0, rows.Reply, toolResult)},
		},
		{
			Decl: "func (StreamableTool) StreamableRun(ctx context.Context, argumentsInJSON string, opts ...Option) (*schema.StreamReader[string], error)",
			Do:   rows.Do{rows.Given("argumentsInJSON", rows.Model, ToolInput).Tool(ToolCall)},
		},
		// A tool that was interrupted goes on when somebody resumes it.
		{Decl: "func GetInterruptState[T any](ctx context.Context) (wasInterrupted bool, hasState bool, state T)", Do: rows.Do{rows.Confirm()}},
		{Decl: "func GetResumeContext[T any](ctx context.Context) (isResumeTarget bool, hasData bool, data T)", Do: rows.Do{rows.Confirm()}},
	}},
	{Path: eino + "/compose", Funcs: []rows.Func{
		{Decl: "func GetInterruptState[T any](ctx context.Context) (wasInterrupted bool, hasState bool, state T)", Do: rows.Do{rows.Confirm()}},
		{Decl: "func GetResumeContext[T any](ctx context.Context) (isResumeFlow bool, hasData bool, data T)", Do: rows.Do{rows.Confirm()}},
	}},
	{Path: eino + "/components/tool/utils", Funcs: []rows.Func{
		{
			Decl: "func InferStreamTool[T, D any](toolName, toolDesc string, s StreamFunc[T, D], opts ...Option) (tool.StreamableTool, error)",
			Do:   rows.Do{rows.Handler("s", 1, rows.Model, ToolInput).Tool(ToolCall)},
		},
		{
			Decl: "func InferTool[T, D any](toolName, toolDesc string, i InvokeFunc[T, D], opts ...Option) (tool.InvokableTool, error)",
			Do:   rows.Do{rows.Handler("i", 1, rows.Model, ToolInput).Tool(ToolCall), rows.Replies("i", 0, rows.Reply, toolResult)},
		},
		{
			Decl: "func NewTool[T, D any](desc *schema.ToolInfo, i InvokeFunc[T, D], opts ...Option) tool.InvokableTool",
			Do:   rows.Do{rows.Handler("i", 1, rows.Model, ToolInput).Tool(ToolCall), rows.Replies("i", 0, rows.Reply, toolResult)},
		},
	}},
	{Path: eino + "/schema", Funcs: []rows.Func{
		{
			Decl: "func SystemMessage(content string) *Message",
			Do:   rows.Do{rows.Sink("content", rows.System, systemPart), rows.Pass("content", "return")},
		},
		{
			Decl: "func AssistantMessage(content string, toolCalls []ToolCall) *Message",
			Do:   rows.Do{rows.Sink("content", rows.Turn, messageText), rows.Pass("content", "return")},
		},
		{
			Decl: "func ToolMessage(content string, toolCallID string, opts ...ToolMessageOption) *Message",
			Do:   rows.Do{rows.Sink("content", rows.Result, toolResult), rows.Pass("content", "return")},
		},
		{
			Decl: "func UserMessage(content string) *Message",
			Do:   rows.Do{rows.Sink("content", rows.Turn, messageText), rows.Pass("content", "return")},
		},
	}, Fields: []rows.Field{
		{Type: "FunctionCall", Decl: "Arguments string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
		{Type: "FunctionCall", Decl: "Name string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
		{Type: "Message", Decl: "Content string", Do: message("", "Role", "system")},
		{Type: "ToolInfo", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
	}},
}
