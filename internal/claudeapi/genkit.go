package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

const genkit = "github.com/firebase/genkit/go"

// genkitTables describes Genkit, whose plugin reaches Claude.
var genkitTables = []rows.Table{
	{Path: genkit + "/ai", Funcs: []rows.Func{
		{Decl: "func (c *ModelResponseChunk) Output(v any) error", Do: rows.Do{rows.Source("v", rows.Model, answerText)}},
		{Decl: "func (c *ModelResponseChunk) Text() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
		{Decl: "func (mr *ModelResponse) Output(v any) error", Do: rows.Do{rows.Source("v", rows.Model, answerText)}},
		{Decl: "func (mr *ModelResponse) Text() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
		{
			Decl: "func NewModelTextMessage(text string) *Message",
			Do:   rows.Do{rows.Sink("text", rows.Turn, messageText), rows.Pass("text", "return")},
		},
		{
			Decl: "func NewSystemMessage(parts ...*Part) *Message",
			Do:   rows.Do{rows.Sink("parts", rows.System, systemPart), rows.Pass("parts", "return")},
		},
		{
			Decl: "func NewSystemTextMessage(text string) *Message",
			Do:   rows.Do{rows.Sink("text", rows.System, systemPart), rows.Pass("text", "return")},
		},
		{Decl: "func NewTextPart(text string) *Part", Do: rows.Do{rows.Pass("text", "return")}},
		{
			Decl: "func NewTool[In, Out any](name, description string, fn ToolFunc[In, Out], opts ...ToolOption) *ToolDef[In, Out]",
			Do:   rows.Do{rows.Handler("fn", 1, rows.Model, ToolInput).Tool(ToolCall), rows.Replies("fn", 0, rows.Reply, toolResult)},
		},
		{
			Decl: "func NewUserMessage(parts ...*Part) *Message",
			Do:   rows.Do{rows.Sink("parts", rows.Turn, messageText), rows.Pass("parts", "return")},
		},
		{
			Decl: "func NewUserTextMessage(text string) *Message",
			Do:   rows.Do{rows.Sink("text", rows.Turn, messageText), rows.Pass("text", "return")},
		},
		{
			Decl: "func WithPrompt(text string, args ...any) PromptingOption",
			Do:   rows.Do{rows.Format("text", "args", "return"), rows.Sink("return", rows.Turn, messageText)},
		},
		{
			Decl: "func WithSystem(text string, args ...any) PromptingOption",
			Do:   rows.Do{rows.Format("text", "args", "return"), rows.Sink("return", rows.System, systemPart)},
		},
		{
			Decl: "func WithTools(tools ...ToolRef) CommonGenOption",
			Do:   rows.Do{rows.Sink("tools", rows.Toolbox, offeredTool)},
		},
		// A tool that was interrupted goes on when somebody restarts it.
		{Decl: "func ResumedValue[T any](tc *ToolContext, key string) (T, bool)", Do: rows.Do{rows.Confirm()}},
		{Decl: "func (tc *ToolContext) IsResumed() bool", Do: rows.Do{rows.Confirm()}},
	}, Fields: []rows.Field{
		{Type: "ToolContext", Decl: "Resumed map[string]any", Do: rows.Do{rows.Ask("")}},
		{Type: "ToolRequest", Decl: "Input any", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
		{Type: "ToolRequest", Decl: "Name string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
		{Type: "ToolResponse", Decl: "Output any", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
	}},
	{Path: genkit + "/plugins/mcp", Funcs: []rows.Func{
		{
			Decl: "func (c *GenkitMCPClient) GetActiveTools(ctx context.Context, g *genkit.Genkit) ([]ai.Tool, error)",
			Do:   rows.Do{rows.Source("return", rows.Listed, listedTools)},
		},
		{
			Decl: "func (h *MCPHost) GetActiveTools(ctx context.Context, gk *genkit.Genkit) ([]ai.Tool, error)",
			Do:   rows.Do{rows.Source("return", rows.Listed, listedTools)},
		},
	}},
	{Path: genkit + "/genkit", Funcs: []rows.Func{
		{
			Decl: "func DefineMultipartTool[In any](g *Genkit, name, description string, fn ai.MultipartToolFunc[In], opts ...ai.ToolOption) *ai.ToolDef[In, *ai.MultipartToolResponse]",
			Do:   rows.Do{rows.Handler("fn", 1, rows.Model, ToolInput).Tool(ToolCall)},
		},
		{
			Decl: "func DefineTool[In, Out any](g *Genkit, name, description string, fn ai.ToolFunc[In, Out], opts ...ai.ToolOption) *ai.ToolDef[In, Out]",
			Do:   rows.Do{rows.Handler("fn", 1, rows.Model, ToolInput).Tool(ToolCall), rows.Replies("fn", 0, rows.Reply, toolResult)},
		},
		{
			Decl: "func DefineToolWithInputSchema[Out any](g *Genkit, name, description string, inputSchema map[string]any, fn ai.ToolFunc[any, Out]) *ai.ToolDef[any, Out]",
			Do:   rows.Do{rows.Handler("fn", 1, rows.Model, ToolInput).Tool(ToolCall), rows.Replies("fn", 0, rows.Reply, toolResult)},
		},
		{
			Decl: "func GenerateData[Out any](ctx context.Context, g *Genkit, opts ...ai.GenerateOption) (*Out, *ai.ModelResponse, error)",
			Do:   rows.Do{rows.Source("return", rows.Model, answerText)},
		},
		{
			Decl: "func GenerateText(ctx context.Context, g *Genkit, opts ...ai.GenerateOption) (string, error)",
			Do:   rows.Do{rows.Source("return", rows.Model, answerText)},
		},
	}},
}
