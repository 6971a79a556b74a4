package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

const langchaingo = "github.com/tmc/langchaingo"

// langchaingoTables describes LangChain Go.
var langchaingoTables = []rows.Table{
	{Path: langchaingo + "/agents", Funcs: []rows.Func{
		{Decl: "func (o OpenAIOption) WithSystemMessage(msg string) Option", Do: rows.Do{rows.Sink("msg", rows.System, systemPart)}},
		{Decl: "func WithPromptPrefix(prefix string) Option", Do: rows.Do{rows.Sink("prefix", rows.System, systemPart)}},
	}},
	{Path: langchaingo + "/chains", Funcs: []rows.Func{
		{
			Decl: "func Call(ctx context.Context, c Chain, inputValues map[string]any, options ...ChainCallOption) (map[string]any, error)",
			Do:   rows.Do{rows.Sink("inputValues", rows.Turn, messageText), rows.Source("return", rows.Model, answerText)},
		},
		{
			Decl: "func Predict(ctx context.Context, c Chain, inputValues map[string]any, options ...ChainCallOption) (string, error)",
			Do:   rows.Do{rows.Sink("inputValues", rows.Turn, messageText), rows.Source("return", rows.Model, answerText)},
		},
		{
			Decl: "func Run(ctx context.Context, c Chain, input any, options ...ChainCallOption) (string, error)",
			Do:   rows.Do{rows.Sink("input", rows.Turn, messageText), rows.Source("return", rows.Model, answerText)},
		},
	}},
	{Path: langchaingo + "/llms", Funcs: []rows.Func{
		{
			Decl: "func GenerateFromSinglePrompt(ctx context.Context, llm Model, prompt string, options ...CallOption) (string, error)",
			Do:   rows.Do{rows.Sink("prompt", rows.Turn, messageText), rows.Source("return", rows.Model, answerText)},
		},
		{
			Decl: "func (Model) Call(ctx context.Context, prompt string, options ...CallOption) (string, error)",
			Do:   rows.Do{rows.Sink("prompt", rows.Turn, messageText), rows.Source("return", rows.Model, answerText)},
		},
		{Decl: "func (PromptValue) String() string", Do: rows.Do{rows.Pass("recv", "return")}},
		{Decl: "func TextPart(s string) TextContent", Do: rows.Do{rows.Pass("s", "return")}},
		{
			Decl: "func TextParts(role ChatMessageType, parts ...string) MessageContent",
			Do:   append(message("parts", "role", "system"), rows.Pass("parts", "return")),
		},
		{
			Decl: "func WithStreamingFunc(streamingFunc func(ctx context.Context, chunk []byte) error) CallOption",
			Do:   rows.Do{rows.Handler("streamingFunc", 1, rows.Model, answerText)},
		},
	}, Fields: []rows.Field{
		{Type: "ContentChoice", Decl: "Content string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
		{Type: "ContentChoice", Decl: "ReasoningContent string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
		{Type: "FunctionCall", Decl: "Arguments string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
		{Type: "FunctionCall", Decl: "Name string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
		{Type: "FunctionDefinition", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
		{Type: "HumanChatMessage", Decl: "Content string", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
		{Type: "MessageContent", Decl: "Parts []ContentPart", Do: message("[].Text", "Role", "system")},
		{Type: "SystemChatMessage", Decl: "Content string", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
		{Type: "ToolCallResponse", Decl: "Content string", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
	}},
	{Path: langchaingo + "/llms/anthropic", Funcs: []rows.Func{
		{
			Decl: "func (o *LLM) Call(ctx context.Context, prompt string, options ...llms.CallOption) (string, error)",
			Do:   rows.Do{rows.Sink("prompt", rows.Turn, messageText), rows.Source("return", rows.Model, answerText)},
		},
	}},
	{Path: langchaingo + "/prompts", Fields: []rows.Field{
		{Type: "PromptTemplate", Decl: "Template string", Do: rows.Do{rows.TemplateText()}},
	}, Funcs: []rows.Func{
		{
			Decl: "func (p ChatPromptTemplate) Format(values map[string]any) (string, error)",
			Do:   rows.Do{rows.Chat("p", "values")},
		},
		{
			Decl: "func (p ChatPromptTemplate) FormatMessages(values map[string]any) ([]llms.ChatMessage, error)",
			Do:   rows.Do{rows.Chat("p", "values")},
		},
		{
			Decl: "func (p ChatPromptTemplate) FormatPrompt(values map[string]any) (llms.PromptValue, error)",
			Do:   rows.Do{rows.Chat("p", "values")},
		},
		{
			Decl: "func NewHumanMessagePromptTemplate(template string, inputVariables []string) HumanMessagePromptTemplate",
			Do:   rows.Do{rows.Sink("template", rows.Turn, messageText)},
		},
		{
			Decl: "func NewSystemMessagePromptTemplate(template string, inputVariables []string) SystemMessagePromptTemplate",
			Do:   rows.Do{rows.Sink("template", rows.System, systemPart)},
		},
		{
			Decl: "func (p PromptTemplate) Format(values map[string]any) (string, error)",
			Do:   rows.Do{rows.Fill("p", "values", "return")},
		},
		{
			Decl: "func (p PromptTemplate) FormatPrompt(values map[string]any) (llms.PromptValue, error)",
			Do:   rows.Do{rows.Fill("p", "values", "return")},
		},
		{Decl: "func NewPromptTemplate(template string, inputVars []string) PromptTemplate", Do: rows.Do{rows.Same("template", "return")}},
		{
			Decl: "func RenderTemplate(tmpl string, tmplFormat TemplateFormat, values map[string]any, opts ...RenderOption) (string, error)",
			Do:   rows.Do{rows.Pass("tmpl", "return"), rows.Pass("values", "return")},
		},
		{
			Decl: "func (p SystemMessagePromptTemplate) FormatMessages(values map[string]any) ([]llms.ChatMessage, error)",
			Do:   rows.Do{rows.Sink("values", rows.System, systemPart)},
		},
	}},
	{Path: langchaingo + "/tools", Funcs: []rows.Func{
		{Decl: "func (Tool) Call(ctx context.Context, input string) (string, error)", Do: rows.Do{rows.Given("input", rows.Model, ToolInput).Tool(ToolCall), rows.Replies("", 0, rows.Reply, toolResult)}},
	}},
}
