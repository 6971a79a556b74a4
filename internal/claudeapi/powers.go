package claudeapi

import (
	"go/types"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// A Power is what a program gives the model that no setting of the library confines.
type Power struct {
	Decl string // of a function, as the library declares it
	What string // words for messages
	// Client says that the library only announces the tool: what runs its calls is the program's.
	Client bool
	// Name is what the tool is called by where its definition does not say it.
	Name string
	// Set says that the tool is the one called Name of a slice, which may be filtered.
	Set bool
}

const (
	shellPower    = "a shell that runs whatever the model writes"
	computerPower = "the screen, the mouse and the keyboard"
)

// powerFuncs are the functions that make such a tool, by the names objmatch gives.
var powerFuncs = map[string]Power{
	sdk + "/tools/agenttoolset.BetaAgentToolset20260401": {
		Decl: "func BetaAgentToolset20260401(env *AgentToolContext) []anthropic.BetaTool",
		What: shellPower, Name: "bash", Set: true,
	},
	sdk + "/tools/agenttoolset.BetaBashTool": {
		Decl: "func BetaBashTool(env *AgentToolContext) anthropic.BetaTool",
		What: shellPower,
	},
	sdk + ".BetaToolUnionParamOfComputerUseTool20241022": {
		Decl: "func BetaToolUnionParamOfComputerUseTool20241022(displayHeightPx int64, displayWidthPx int64) BetaToolUnionParam",
		What: computerPower,
	},
	sdk + ".BetaToolUnionParamOfComputerUseTool20250124": {
		Decl: "func BetaToolUnionParamOfComputerUseTool20250124(displayHeightPx int64, displayWidthPx int64) BetaToolUnionParam",
		What: computerPower,
	},
	sdk + ".BetaToolUnionParamOfComputerUseTool20251124": {
		Decl: "func BetaToolUnionParamOfComputerUseTool20251124(displayHeightPx int64, displayWidthPx int64) BetaToolUnionParam",
		What: computerPower,
	},
	fantasy + "/providers/anthropic.NewComputerUseTool": {
		Decl: "func NewComputerUseTool(opts ComputerUseToolOptions, run func(ctx context.Context, call fantasy.ToolCall) (fantasy.ToolResponse, error)) fantasy.ExecutableProviderTool",
		What: computerPower,
	},
	liushuang + ".NewBashToolDefinition": {
		Decl: "func NewBashToolDefinition(name string) ToolDefinition",
		What: shellPower, Client: true, Name: "bash",
	},
	liushuang + ".NewComputerUseToolDefinition": {
		Decl: "func NewComputerUseToolDefinition(name string, displayWidthPx int, displayHeightPx int, displayNumber *int) ToolDefinition",
		What: computerPower,
	},
}

// powerTypes are the types whose values announce such a tool.
var powerTypes = map[string]Power{
	sdk + ".BetaComputerToolset20260801Param": {What: computerPower},
	sdk + ".BetaToolBash20241022Param":        {What: shellPower, Client: true, Name: "bash"},
	sdk + ".BetaToolBash20250124Param":        {What: shellPower, Client: true, Name: "bash"},
	sdk + ".BetaToolComputerUse20241022Param": {What: computerPower},
	sdk + ".BetaToolComputerUse20250124Param": {What: computerPower},
	sdk + ".BetaToolComputerUse20251124Param": {What: computerPower},
	sdk + ".ComputerToolset20260801Param":     {What: computerPower},
	sdk + ".ToolBash20250124Param":            {What: shellPower, Client: true, Name: "bash"},
}

// looseFields are the fields that, being true, take limits off the tools of a toolset.
var looseFields = map[string]bool{
	sdk + "/lib/environments.EnvironmentWorkerOptions.UnrestrictedPaths": true,
	sdk + "/tools/agenttoolset.AgentToolContext.UnrestrictedPaths":       true,
}

// folderFields are the fields that confine the tools of a toolset to folders.
var folderFields = map[string]bool{
	sdk + "/tools/agenttoolset.AgentToolContext.AllowedRoots": true,
	sdk + "/tools/agenttoolset.AgentToolContext.Workdir":      true,
}

// funcName returns the name that objmatch gives a function of a client library, "" for others.
func funcName(f *types.Func) string {
	if f == nil || !IsClient(objmatch.Path(f.Pkg())) {
		return ""
	}
	return objmatch.Func(f)
}

// typeName returns the name that objmatch gives a type of a client library, "" for others.
func typeName(t types.Type) string {
	if named := objmatch.Named(t); named == nil || !IsClient(objmatch.Path(named.Obj().Pkg())) {
		return ""
	}
	return objmatch.Type(t)
}

// PowerOf returns what a function gives to the model, if it is more than can be confined.
func PowerOf(f *types.Func) (Power, bool) {
	p, ok := powerFuncs[funcName(f)]
	return p, ok
}

// PowerOfType returns what a value of the type gives to the model, if it is more than can be
// confined.
func PowerOfType(t types.Type) (Power, bool) {
	p, ok := powerTypes[typeName(t)]
	return p, ok
}

// Loosens reports whether the field of a struct type takes limits off tools where it is true.
func Loosens(owner types.Type, field string) bool {
	return looseFields[typeName(owner)+"."+field]
}

// Confines reports whether the field of a struct type confines tools to the folders that it names.
func Confines(owner types.Type, field string) bool {
	return folderFields[typeName(owner)+"."+field]
}

// An Attachment describes a struct that attaches the tools of an MCP server, all of them unless it
// says otherwise.
type Attachment struct {
	// Allow lists the paths of what narrows it: a list of names, a filter, or the tools as they were
	// when somebody looked at them. Ask lists the paths of what makes every call wait for a person.
	Allow, Ask []string
	// Off lists the paths of what, being false, switches off the tools that are not named.
	Off []string
	// Name is the field that names the server; a Server is narrowed by a Toolset of its name, too.
	Name            string
	Server, Toolset bool
}

// attachments are the structs that attach an MCP server, by the names objmatch gives.
var attachments = map[string]Attachment{
	sdk + ".BetaRequestMCPServerURLDefinitionParam": {
		Allow: []string{".ToolConfiguration.AllowedTools"}, Off: []string{".ToolConfiguration.Enabled"},
		Name: "Name", Server: true,
	},
	sdk + ".BetaMCPToolsetParam": {
		Allow: []string{".Tools"}, Off: []string{".DefaultConfig.Enabled"},
		Name: "MCPServerName", Toolset: true,
	},
	sdk + ".BetaManagedAgentsMCPToolsetParams": {
		Ask: []string{".DefaultConfig.PermissionPolicy.OfAlwaysAsk"}, Off: []string{".DefaultConfig.Enabled"},
		Name: "MCPServerName", Toolset: true,
	},
}

// attachers are the functions that attach an MCP server with all its tools.
var attachers = map[string]string{
	sdk + ".BetaToolUnionParamOfMCPToolset": "func BetaToolUnionParamOfMCPToolset(mcpServerName string) BetaToolUnionParam",
}

// AttachmentOf returns what is known of a struct type that attaches an MCP server.
func AttachmentOf(t types.Type) (Attachment, bool) {
	a, ok := attachments[typeName(t)]
	return a, ok
}

// Attaches reports whether a function attaches an MCP server with all its tools. Its first argument
// names the server.
func Attaches(f *types.Func) bool {
	_, ok := attachers[funcName(f)]
	return ok
}

// A Registration describes a call that defines a tool together with what runs its calls, by indices
// of the arguments.
type Registration struct {
	Decl          string // as the library declares it
	Tool, Handler int    // what names or describes the tool, and the function
	Schema        int    // what describes its input, 0 where Tool or the handler's parameter does
}

// registrations are such calls, by the names objmatch gives.
var registrations = map[string]Registration{
	eino + "/components/tool/utils.InferTool": {
		Decl:    "func InferTool[T, D any](toolName, toolDesc string, i InvokeFunc[T, D], opts ...Option) (tool.InvokableTool, error)",
		Handler: 2,
	},
	eino + "/components/tool/utils.NewTool": {
		Decl:    "func NewTool[T, D any](desc *schema.ToolInfo, i InvokeFunc[T, D], opts ...Option) tool.InvokableTool",
		Handler: 1,
	},
	fantasy + ".NewAgentTool": {
		Decl:    "func NewAgentTool[TInput any](name string, description string, fn func(ctx context.Context, input TInput, call ToolCall) (ToolResponse, error)) AgentTool",
		Handler: 2,
	},
	fantasy + ".NewParallelAgentTool": {
		Decl:    "func NewParallelAgentTool[TInput any](name string, description string, fn func(ctx context.Context, input TInput, call ToolCall) (ToolResponse, error)) AgentTool",
		Handler: 2,
	},
	genkit + "/ai.NewTool": {
		Decl:    "func NewTool[In, Out any](name, description string, fn ToolFunc[In, Out], opts ...ToolOption) *ToolDef[In, Out]",
		Handler: 2,
	},
	genkit + "/genkit.DefineTool": {
		Decl: "func DefineTool[In, Out any](g *Genkit, name, description string, fn ai.ToolFunc[In, Out], opts ...ai.ToolOption) *ai.ToolDef[In, Out]",
		Tool: 1, Handler: 3,
	},
	"(*github.com/mark3labs/mcp-go/server.MCPServer).AddTool": {
		Decl:    "func (s *MCPServer) AddTool(tool mcp.Tool, handler ToolHandlerFunc)",
		Handler: 1,
	},
	mcpSDK + ".AddTool": {
		Decl: "func AddTool[In, Out any](s *Server, t *Tool, h ToolHandlerFor[In, Out])",
		Tool: 1, Handler: 2,
	},
	"(*" + mcpSDK + ".Server).AddTool": {
		Decl:    "func (s *Server) AddTool(t *Tool, h ToolHandler)",
		Handler: 1,
	},
	sdk + "/toolrunner.NewBetaTool": {
		Decl:    "func NewBetaTool[T any](name, description string, schema anthropic.BetaToolInputSchemaParam, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) anthropic.BetaTool",
		Handler: 3, Schema: 2,
	},
	sdk + "/toolrunner.NewBetaToolFromBytes": {
		Decl:    "func NewBetaToolFromBytes[T any](name, description string, schemaJSON []byte, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) (anthropic.BetaTool, error)",
		Handler: 3, Schema: 2,
	},
	sdk + "/toolrunner.NewBetaToolFromJSONSchema": {
		Decl:    "func NewBetaToolFromJSONSchema[T any](name, description string, handler func(context.Context, T) (anthropic.BetaToolResultBlockParamContentUnion, error)) (anthropic.BetaTool, error)",
		Handler: 2,
	},
}

// RegistrationOf returns what is known of a function that defines a tool with what runs its calls.
func RegistrationOf(f *types.Func) (Registration, bool) {
	r, ok := registrations[funcName(f)]
	return r, ok && objmatch.Takes(f, r.Tool, r.Handler, r.Schema)
}

// announcements are the struct types that describe a tool to the model, with the fields that hold
// its name and what describes its input.
var announcements = map[string]struct{ name, schema string }{
	bedrock + "/types.ToolSpecification":              {"Name", "InputSchema"},
	goOpenAI + ".FunctionDefinition":                  {"Name", "Parameters"},
	langchaingo + "/llms.FunctionDefinition":          {"Name", "Parameters"},
	liushuang + ".ToolDefinition":                     {"Name", "InputSchema"},
	mcpSDK + ".Tool":                                  {"Name", "InputSchema"},
	sdk + ".BetaToolParam":                            {"Name", "InputSchema"},
	openaiSDKs[0] + "/shared.FunctionDefinitionParam": {"Name", "Parameters"},
	openaiSDKs[1] + "/shared.FunctionDefinitionParam": {"Name", "Parameters"},
	openaiSDKs[2] + "/shared.FunctionDefinitionParam": {"Name", "Parameters"},
	sdk + ".ToolParam":                                {"Name", "InputSchema"},
}

// Announces returns the fields of a struct type that describes a tool to the model: its name and
// what describes its input.
func Announces(t types.Type) (name, schema string, ok bool) {
	a, ok := announcements[typeName(t)]
	return a.name, a.schema, ok
}

// IsTool reports whether values of the type are tools of an MCP server's or the model's.
func IsTool(t types.Type) bool {
	switch name := typeName(t); name {
	case sdk + ".BetaTool", mcpGo + ".Tool":
		return true
	default:
		_, ok := announcements[name]
		return ok || unions[name]
	}
}

// schemas are the types of what describes the input of a tool, or a tool that only functions of its
// library describe.
var schemas = map[string]bool{
	mcpGo + ".Tool":                   true,
	sdk + ".BetaToolInputSchemaParam": true,
	sdk + ".ToolInputSchemaParam":     true,
}

// IsSchema reports whether values of the type describe the input of a tool, or a tool.
func IsSchema(t types.Type) bool {
	name := typeName(t)
	_, tool := announcements[name]
	return tool || schemas[name] || unions[name]
}

// unions are the types that hold such a description among others.
var unions = map[string]bool{
	goOpenAI + ".Tool":          true,
	langchaingo + "/llms.Tool":  true,
	sdk + ".BetaToolUnionParam": true,
	sdk + ".ToolUnionParam":     true,
}

// PowerOfName returns what a tool of Claude's API gives to the model, by its type in JSON, if it is
// more than can be confined.
func PowerOfName(typ string) (Power, bool) {
	switch {
	case strings.HasPrefix(typ, "bash_20"):
		return Power{What: shellPower, Client: true, Name: "bash"}, true
	case strings.HasPrefix(typ, "computer_20"), strings.HasPrefix(typ, "computer_toolset_20"):
		return Power{What: computerPower}, true
	}
	return Power{}, false
}

// The keys and types by which a request written as JSON attaches MCP servers.
const (
	RawServers = "mcp_servers"
	RawAllow   = "tool_configuration"
	RawToolset = "mcp_toolset"
)
