package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

const liushuang = "github.com/liushuangls/go-anthropic/v2"

// goAnthropicTable describes the client that was first, by liushuangls. Its messages are of one
// type in requests and answers, so only where an answer keeps them tells whose they are.
var goAnthropicTable = rows.Table{Path: liushuang, Funcs: []rows.Func{
	{Decl: "func (m *MessageContent) GetText() string", Do: rows.Do{rows.Pass("m", "return")}},
	{Decl: "func (c *MessageContentToolUse) UnmarshalInput(v any) error", Do: rows.Do{rows.Source("v", rows.Model, ToolInput)}},
	{Decl: "func (m MessagesResponse) GetFirstContentText() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{
		Decl: "func NewMultiSystemMessages(texts ...string) []MessageSystemPart",
		Do:   rows.Do{rows.Sink("texts", rows.System, systemPart), rows.Pass("texts", "return")},
	},
	{
		Decl: "func NewSystemMessagePart(text string) MessageSystemPart",
		Do:   rows.Do{rows.Sink("text", rows.System, systemPart), rows.Pass("text", "return")},
	},
	{
		Decl: "func NewAssistantTextMessage(text string) Message",
		Do:   rows.Do{rows.Sink("text", rows.Turn, messageText), rows.Pass("text", "return")},
	},
	{
		Decl: "func NewTextMessageContent(text string) MessageContent",
		Do:   rows.Do{rows.Sink("text", rows.Turn, messageText), rows.Pass("text", "return")},
	},
	{
		Decl: "func NewToolResultMessageContent(toolUseID, content string, isError bool) MessageContent",
		Do:   rows.Do{rows.Sink("content", rows.Result, toolResult), rows.Pass("content", "return")},
	},
	{
		Decl: "func NewToolResultsMessage(toolUseID, content string, isError bool) Message",
		Do:   rows.Do{rows.Sink("content", rows.Result, toolResult), rows.Pass("content", "return")},
	},
	{
		Decl: "func NewUserTextMessage(text string) Message",
		Do:   rows.Do{rows.Sink("text", rows.Turn, messageText), rows.Pass("text", "return")},
	},
}, Fields: []rows.Field{
	{Type: "CompleteResponse", Decl: "Completion string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "MessageContent", Decl: "Text *string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "MessageContentToolUse", Decl: "Input json.RawMessage", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
	{Type: "MessageContentToolUse", Decl: "Name string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
	{Type: "MessageSystemPart", Decl: "Text string", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
	{Type: "MessagesEventContentBlockDeltaData", Decl: "Delta MessageContent", Do: rows.Do{
		rows.Source(".PartialJson", rows.Model, ToolInput),
		rows.Source(".Text", rows.Model, answerText),
	}},
	{Type: "ToolDefinition", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
	{Type: "MessagesRequest", Decl: "System string", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
	{Type: "MessagesResponse", Decl: "Content []MessageContent", Do: rows.Do{rows.Source("[].Text", rows.Model, answerText)}},
}}
