package claudeapi

import (
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// goOpenAI is the import path of the community's client of OpenAI's API.
const goOpenAI = "github.com/sashabaranov/go-openai"

// openaiSDKs are the import paths of OpenAI's own, by version.
var openaiSDKs = []string{
	"github.com/openai/openai-go",
	"github.com/openai/openai-go/v2",
	"github.com/openai/openai-go/v3",
}

// IsCompatible reports whether the import path lies in a client of OpenAI's API. Anthropic, OpenRouter
// and others serve Claude by it, so its rows hold in programs that name Claude to it; see Names.
func IsCompatible(path string) bool {
	return objmatch.Within(path, goOpenAI) || objmatch.Within(path, openaiSDKs[0])
}

// What a constant says of whom a client of OpenAI's API talks to.
type Naming int

// The namings, each saying more than the one before.
const (
	Nobody  Naming = iota
	Other          // a model that is not Claude
	Router         // the address of who serves models of all makers
	Model          // a model of Claude, which its own clients know, too
	Address        // the address of Anthropic, which its own clients know, too
	ByMaker        // a model of Claude, by a name that no client of Anthropic's understands
)

// otherModels are what the names of models of other makers begin with.
var otherModels = []string{
	"cohere/", "deepseek", "gemini-", "google/", "gpt-", "grok-", "llama", "meta-llama/", "mistral", "moonshotai/", "openai/", "qwen", "x-ai/", "z-ai/",
}

// Names returns what a constant says.
func Names(s string) Naming {
	switch {
	case strings.HasPrefix(s, "anthropic/claude-"):
		return ByMaker
	case strings.HasPrefix(s, "claude-"):
		return Model
	case strings.Contains(s, "api.anthropic.com"):
		return Address
	case strings.Contains(s, "openrouter.ai/api"):
		return Router
	case slices.ContainsFunc(otherModels, func(m string) bool { return strings.HasPrefix(s, m) }):
		return Other
	}
	return Nobody
}

// NamesClaude reports whether something that a client of OpenAI's API declares, as objmatch names it,
// is for Claude alone.
func NamesClaude(name string) bool {
	return name == goOpenAI+".DefaultAnthropicConfig" || name == goOpenAI+".APITypeAnthropic"
}

// The roles of OpenAI's API.
var (
	systemRoles = []string{"system", "developer"}
	toolRoles   = []string{"tool", "function"}
)

// goOpenAITable describes the community's client. Its messages are of one type in requests and
// answers, so only where an answer keeps them tells whose they are.
var goOpenAITable = rows.Table{Path: goOpenAI, Funcs: []rows.Func{
	{Decl: "func DefaultAnthropicConfig(apiKey, baseURL string) ClientConfig", Do: aKey("apiKey")},
	{Decl: "func DefaultConfig(authToken string) ClientConfig", Do: aKey("authToken")},
	{Decl: "func NewClient(authToken string) *Client", Do: aKey("authToken")},
	{Decl: "func NewOrgClient(authToken, org string) *Client", Do: aKey("authToken")},
}, Fields: []rows.Field{
	{Type: "ChatCompletionChoice", Decl: "Message ChatCompletionMessage", Do: rows.Do{
		rows.Source(".Content", rows.Model, answerText), rows.Source(".ReasoningContent", rows.Model, answerText),
	}},
	{Type: "ChatCompletionMessage", Decl: "ToolCalls []ToolCall", Do: wholeCalls},
	{Type: "ChatCompletionMessage", Decl: "Content string", Do: openAIMessage("")},
	{Type: "ChatCompletionMessage", Decl: "MultiContent []ChatMessagePart", Do: openAIMessage("[].Text")},
	{Type: "ChatCompletionStreamChoiceDelta", Decl: "Content string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "ChatCompletionStreamChoiceDelta", Decl: "ReasoningContent string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "FunctionCall", Decl: "Arguments string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
	{Type: "FunctionCall", Decl: "Name string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}},
	{Type: "FunctionDefinition", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
}}

// wholeCalls label the calls of tools, too, where they are handed on: who gets them need not name Claude.
var wholeCalls = rows.Do{
	rows.Source("[].Function.Arguments", rows.Model, ToolInput), rows.Source("[].Function.Name", rows.Model, ToolName),
}

// openAIMessage returns what the content of a message is, which its role tells. What the model said before is
// no turn of the user's.
func openAIMessage(content string) rows.Do {
	return rows.Do{
		rows.Sink(content, rows.System, systemPart).Where("Role", systemRoles...),
		rows.Sink(content, rows.Result, toolResult).Where("Role", toolRoles...),
		rows.Sink(content, rows.Turn, messageText).Unless("Role", slices.Concat(systemRoles, toolRoles, []string{"assistant"})...),
	}
}

// openAITables describes OpenAI's own client, whose versions differ in how they name the call of a
// tool.
func openAITables() []rows.Table {
	var out []rows.Table
	for i, path := range openaiSDKs {
		fields := slices.Clone(openAIFields)
		call, element := "ChatCompletionMessageFunctionToolCallFunction", "ChatCompletionMessageToolCallUnion"
		if i == 0 {
			call, element = "ChatCompletionMessageToolCallFunction", "ChatCompletionMessageToolCall"
		}
		fields = append(fields, rows.Field{Type: "ChatCompletionMessage", Decl: "ToolCalls []" + element, Do: wholeCalls})
		for _, typ := range []string{call, "ChatCompletionChunkChoiceDeltaToolCallFunction"} {
			fields = append(fields,
				rows.Field{Type: typ, Decl: "Arguments string", Do: rows.Do{rows.Source("", rows.Model, ToolInput)}},
				rows.Field{Type: typ, Decl: "Name string", Do: rows.Do{rows.Source("", rows.Model, ToolName)}})
		}
		out = append(out,
			rows.Table{Path: path, Funcs: openAIFuncs, Fields: fields},
			rows.Table{Path: path + "/option", Funcs: []rows.Func{
				{Decl: "func WithAPIKey(value string) RequestOption", Do: aKey("value")},
				{Decl: "func WithHeader(key, value string) RequestOption", Do: rows.Do{rows.Sink("value", rows.Client, clientKey).OfKey("key")}},
				{Decl: "func WithHTTPClient(client HTTPClient) RequestOption", Do: withTransport("client")},
			}},
			rows.Table{Path: path + "/packages/param", Funcs: []rows.Func{
				{Decl: "func NewOpt[T comparable](v T) Opt[T]", Do: rows.Do{rows.Pass("v", "return")}},
				{Decl: "func (o Opt[T]) Or(v T) T", Do: rows.Do{rows.Pass("o", "return"), rows.Pass("v", "return")}},
			}},
			rows.Table{Path: path + "/packages/ssestream", Funcs: []rows.Func{
				{Decl: "func (s *Stream[T]) Current() T"},
			}},
			rows.Table{Path: path + "/shared", Fields: []rows.Field{
				{Type: "FunctionDefinitionParam", Decl: "Name string", Do: rows.Do{rows.Sink("", rows.Toolbox, offeredTool)}},
			}})
	}
	return out
}

// openAISends are the calls of OpenAI's own client that send a request, in all versions.
func openAISends() map[string]Send {
	const params = "(ctx context.Context, body ChatCompletionNewParams, opts ...option.RequestOption) "
	send := Send{Request: 2, Options: 3, MaxTokens: ".MaxTokens|MaxCompletionTokens", Model: ".Model"}
	out := map[string]Send{}
	for _, path := range openaiSDKs {
		service := "(*" + path + ".ChatCompletionService)."
		send.Decl = "func (r *ChatCompletionService) New" + params + "(res *ChatCompletion, err error)"
		out[service+"New"] = send
		send.Decl = "func (r *ChatCompletionService) NewStreaming" + params + "(stream *ssestream.Stream[ChatCompletionChunk])"
		out[service+"NewStreaming"] = send
	}
	return out
}

// A message of OpenAI's client is made of its text, or of parts of it.
const (
	systemContent = "[T string | []ChatCompletionContentPartTextParam](content T"
	userContent   = "[T string | []ChatCompletionContentPartUnionParam](content T"
	answerContent = "[T string | []ChatCompletionAssistantMessageParamContentArrayOfContentPartUnion](content T"
)

var openAIFuncs = []rows.Func{
	{
		Decl: "func AssistantMessage" + answerContent + ") ChatCompletionMessageParamUnion",
		Do:   rows.Do{rows.Sink("content", rows.Turn, messageText), rows.Pass("content", "return")},
	},
	{
		Decl: "func DeveloperMessage" + systemContent + ") ChatCompletionMessageParamUnion",
		Do:   rows.Do{rows.Sink("content", rows.System, systemPart), rows.Pass("content", "return")},
	},
	{
		Decl: "func SystemMessage" + systemContent + ") ChatCompletionMessageParamUnion",
		Do:   rows.Do{rows.Sink("content", rows.System, systemPart), rows.Pass("content", "return")},
	},
	{
		Decl: "func ToolMessage" + systemContent + ", toolCallID string) ChatCompletionMessageParamUnion",
		Do:   rows.Do{rows.Sink("content", rows.Result, toolResult), rows.Pass("content", "return")},
	},
	{
		Decl: "func UserMessage" + userContent + ") ChatCompletionMessageParamUnion",
		Do:   rows.Do{rows.Sink("content", rows.Turn, messageText), rows.Pass("content", "return")},
	},
	{Decl: "func TextContentPart(text string) ChatCompletionContentPartUnionParam", Do: rows.Do{rows.Pass("text", "return")}},
	{
		Decl: "func (acc *ChatCompletionAccumulator) JustFinishedContent() (content string, ok bool)",
		Do:   rows.Do{rows.Source("return", rows.Model, answerText)},
	},
	{Decl: "func (r ChatCompletionMessage) RawJSON() string", Do: rows.Do{rows.Source("return", rows.Model, answerText)}},
	{Decl: "func Opt[T comparable](v T) param.Opt[T]", Do: rows.Do{rows.Pass("v", "return")}},
	{Decl: "func Ptr[T any](v T) *T", Do: rows.Do{rows.Copy("v", "return")}},
	{Decl: "func String(s string) param.Opt[string]", Do: rows.Do{rows.Pass("s", "return")}},
	{Decl: "func StringPtr(v string) *string", Do: rows.Do{rows.Copy("v", "return")}},
}

var openAIFields = []rows.Field{
	{Type: "ChatCompletionAssistantMessageParamContentUnion", Decl: "OfString param.Opt[string]", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
	{Type: "ChatCompletionChunkChoiceDelta", Decl: "Content string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "ChatCompletionDeveloperMessageParam", Decl: "Content ChatCompletionDeveloperMessageParamContentUnion", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
	{Type: "ChatCompletionMessage", Decl: "Content string", Do: rows.Do{rows.Source("", rows.Model, answerText)}},
	{Type: "ChatCompletionSystemMessageParam", Decl: "Content ChatCompletionSystemMessageParamContentUnion", Do: rows.Do{rows.Sink("", rows.System, systemPart)}},
	{Type: "ChatCompletionToolMessageParam", Decl: "Content ChatCompletionToolMessageParamContentUnion", Do: rows.Do{rows.Sink("", rows.Result, toolResult)}},
	{Type: "ChatCompletionUserMessageParam", Decl: "Content ChatCompletionUserMessageParamContentUnion", Do: rows.Do{rows.Sink("", rows.Turn, messageText)}},
}
