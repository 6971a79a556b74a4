package claudeapi

import "github.com/claudelint/claudelint/internal/rows"

// mcpSDK is the official library for servers and clients.
const mcpSDK = "github.com/modelcontextprotocol/go-sdk/mcp"

// mcpGo is the library for them by mark3labs.
const mcpGo = "github.com/mark3labs/mcp-go/mcp"

// Words for messages.
const (
	listedTools  = "tools of an MCP server"
	offeredTool  = "a tool of the model's"
	answeredTool = "result of an MCP tool"
)

// mcpTables describes the libraries for Model Context Protocol servers: what a tool's handler is
// given was chosen by a model.
var mcpTables = []rows.Table{
	{Path: mcpGo, Funcs: []rows.Func{
		{Decl: "func (r CallToolRequest) BindArguments(target any) error", Do: rows.Do{rows.Source("target", rows.Model, ToolInput)}},
		{Decl: "func (r CallToolRequest) GetArguments() map[string]any", Do: rows.Do{rows.Source("return", rows.Model, ToolInput)}},
		{Decl: "func (r CallToolRequest) GetRawArguments() any", Do: rows.Do{rows.Source("return", rows.Model, ToolInput)}},
		{Decl: "func (r CallToolRequest) GetString(key string, defaultValue string) string", Do: rows.Do{rows.Source("return", rows.Model, ToolInput)}},
		{Decl: "func (r CallToolRequest) GetStringSlice(key string, defaultValue []string) []string", Do: rows.Do{rows.Source("return", rows.Model, ToolInput)}},
		{Decl: "func (r CallToolRequest) RequireString(key string) (string, error)", Do: rows.Do{rows.Source("return", rows.Model, ToolInput)}},
		{Decl: "func (r CallToolRequest) RequireStringSlice(key string) ([]string, error)", Do: rows.Do{rows.Source("return", rows.Model, ToolInput)}},
		{
			Decl: "func NewStructuredToolHandler[TArgs any, TResult any](handler StructuredToolHandlerFunc[TArgs, TResult]) func(ctx context.Context, request CallToolRequest) (*CallToolResult, error)",
			Do:   rows.Do{rows.Handler("handler", 2, rows.Model, ToolInput).Tool(ToolCall), rows.Replies("handler", 0, rows.Reply, toolResult)},
		},
		{Decl: "func AsTextContent(content any) (*TextContent, bool)", Do: rows.Do{rows.Copy("content", "return")}},
		{Decl: "func NewToolResultError(text string) *CallToolResult", Do: rows.Do{rows.Sink("text", rows.Result, toolResult)}},
		{
			Decl: "func NewToolResultErrorf(format string, a ...any) *CallToolResult",
			Do:   rows.Do{rows.Format("format", "a", "return"), rows.Sink("return", rows.Result, toolResult)},
		},
		{Decl: "func NewToolResultJSON[T any](data T) (*CallToolResult, error)", Do: rows.Do{rows.Show("", "data", rows.Result, toolResult)}},
		{
			Decl: "func NewToolResultStructured(structured any, fallbackText string) *CallToolResult",
			Do:   rows.Do{rows.Show("", "structured", rows.Result, toolResult), rows.Sink("fallbackText", rows.Result, toolResult)},
		},
		{Decl: "func NewToolResultStructuredOnly(structured any) *CallToolResult", Do: rows.Do{rows.Show("", "structured", rows.Result, toolResult)}},
		{Decl: "func NewToolResultText(text string) *CallToolResult", Do: rows.Do{rows.Sink("text", rows.Result, toolResult)}},
		{
			Decl: "func NewTypedToolHandler[T any](handler TypedToolHandlerFunc[T]) func(ctx context.Context, request CallToolRequest) (*CallToolResult, error)",
			Do:   rows.Do{rows.Handler("handler", 2, rows.Model, ToolInput).Tool(ToolCall)},
		},
	}, Fields: []rows.Field{
		{Type: "CallToolParams", Decl: "Arguments any", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
		// Before v0.29, the type of Params had no name.
		{Type: "CallToolRequest", Decl: "Params CallToolParams", Do: rows.Do{rows.Source(".Arguments", rows.Model, ToolInput)}},
		{Type: "ListToolsResult", Decl: "Tools []Tool", Do: rows.Do{rows.Source("", rows.Listed, listedTools)}},
		{Type: "TextContent", Decl: "Text string", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
	}},
	{Path: "github.com/mark3labs/mcp-go/client", Funcs: []rows.Func{
		{
			Decl: "func (c *Client) CallTool(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error)",
			Do:   rows.Do{rows.Source("return", rows.External, answeredTool)},
		},
		{
			Decl: "func (MCPClient) CallTool(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error)",
			Do:   rows.Do{rows.Source("return", rows.External, answeredTool)},
		},
	}},
	{Path: "github.com/mark3labs/mcp-go/server", Funcs: []rows.Func{
		{
			Decl: "func (s *MCPServer) AddTool(tool mcp.Tool, handler ToolHandlerFunc)",
			Do:   rows.Do{rows.Handler("handler", rows.Running, rows.Model, ToolCall)},
		},
	}, Fields: []rows.Field{
		{Type: "ServerTool", Decl: "Handler ToolHandlerFunc", Do: rows.Do{rows.Handler("", rows.Running, rows.Model, ToolCall)}},
	}},
	{Path: mcpSDK, Funcs: []rows.Func{
		{
			Decl: "func (s *Server) AddTool(t *Tool, h ToolHandler)",
			Do:   rows.Do{rows.Handler("h", rows.Running, rows.Model, ToolCall)},
		},
		{
			Decl: "func (cs *ClientSession) CallTool(ctx context.Context, params *CallToolParams) (*CallToolResult, error)",
			Do:   rows.Do{rows.Source("return", rows.External, answeredTool)},
		},
		{
			Decl: "func (cs *ClientSession) Tools(ctx context.Context, params *ListToolsParams) iter.Seq2[*Tool, error]",
			Do:   rows.Do{rows.Source("return", rows.Listed, listedTools)},
		},
		{
			Decl: "func AddTool[In, Out any](s *Server, t *Tool, h ToolHandlerFor[In, Out])",
			Do:   rows.Do{rows.Handler("h", 2, rows.Model, ToolInput).Tool(ToolCall), rows.Replies("h", 1, rows.Reply, toolResult)},
		},
	}, Fields: []rows.Field{
		{Type: "CallToolParamsRaw", Decl: "Arguments json.RawMessage", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
		{Type: "ListToolsResult", Decl: "Tools []*Tool", Do: rows.Do{rows.Source("", rows.Listed, listedTools)}},
		{Type: "TextContent", Decl: "Text string", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
	}},
}
