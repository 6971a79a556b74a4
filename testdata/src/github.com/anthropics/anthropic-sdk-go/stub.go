// Package anthropic stubs what the tests use of github.com/anthropics/anthropic-sdk-go.
package anthropic

import (
	"context"
	"encoding/json"
	"iter"

	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/anthropics/anthropic-sdk-go/packages/jsonl"
	"github.com/anthropics/anthropic-sdk-go/packages/param"
	"github.com/anthropics/anthropic-sdk-go/packages/respjson"
	"github.com/anthropics/anthropic-sdk-go/packages/ssestream"
)

type Model = string

const (
	ModelClaudeHaiku4_5  Model = "claude-haiku-4-5"
	ModelClaudeSonnet5_5 Model = "claude-sonnet-5-5"
	ModelClaudeSonnet4_6 Model = "claude-sonnet-4-6"
	ModelClaudeOpus4_6   Model = "claude-opus-4-6"
	// Deprecated: Will reach end-of-life on November 30, 2026.
	ModelClaudeSonnet4_5 Model = "claude-sonnet-4-5"
)

type Client struct {
	Options     []option.RequestOption
	Completions CompletionService
	Messages    MessageService
	Models      ModelService
	Beta        BetaService
}

func NewClient(opts ...option.RequestOption) (r Client) { return }

func (r *Client) Execute(ctx context.Context, method string, path string, params any, res any, opts ...option.RequestOption) error {
	return nil
}

func (r *Client) Post(ctx context.Context, path string, params any, res any, opts ...option.RequestOption) error {
	return nil
}

func Bool(b bool) param.Opt[bool] { return param.NewOpt(b) }

func Float(f float64) param.Opt[float64] { return param.NewOpt(f) }

func Int(i int64) param.Opt[int64] { return param.NewOpt(i) }

func Opt[T comparable](v T) param.Opt[T] { return param.NewOpt(v) }

func Ptr[T any](v T) *T { return &v }

func String(s string) param.Opt[string] { return param.NewOpt(s) }

type CompletionService struct {
	Options []option.RequestOption
}

type CompletionNewParams struct {
	MaxTokensToSample int64  `json:"max_tokens_to_sample" api:"required"`
	Model             Model  `json:"model,omitzero" api:"required"`
	Prompt            string `json:"prompt" api:"required"`
}

type Completion struct {
	Completion string `json:"completion" api:"required"`
}

func (r *CompletionService) New(ctx context.Context, params CompletionNewParams, opts ...option.RequestOption) (res *Completion, err error) {
	return
}

func (r *CompletionService) NewStreaming(ctx context.Context, params CompletionNewParams, opts ...option.RequestOption) (stream *ssestream.Stream[Completion]) {
	return
}

type ModelService struct {
	Options []option.RequestOption
}

type ModelGetParams struct{}

type ModelInfo struct {
	ID string `json:"id" api:"required"`
}

func (r *ModelService) Get(ctx context.Context, modelID string, query ModelGetParams, opts ...option.RequestOption) (res *ModelInfo, err error) {
	return
}

type MessageService struct {
	Options []option.RequestOption
	Batches MessageBatchService
}

func NewMessageService(opts ...option.RequestOption) (r MessageService) { return }

func (r *MessageService) New(ctx context.Context, params MessageNewParams, opts ...option.RequestOption) (res *Message, err error) {
	return
}

func (r *MessageService) NewStreaming(ctx context.Context, params MessageNewParams, opts ...option.RequestOption) (stream *ssestream.Stream[MessageStreamEventUnion]) {
	return
}

func (r *MessageService) CountTokens(ctx context.Context, params MessageCountTokensParams, opts ...option.RequestOption) (res *MessageTokensCount, err error) {
	return
}

type MessageNewParams struct {
	MaxTokens   int64              `json:"max_tokens" api:"required"`
	Messages    []MessageParam     `json:"messages,omitzero" api:"required"`
	Model       Model              `json:"model,omitzero" api:"required"`
	Temperature param.Opt[float64] `json:"temperature,omitzero"`
	System      []TextBlockParam   `json:"system,omitzero"`
	Tools       []ToolUnionParam   `json:"tools,omitzero"`
}

type MessageCountTokensParams struct {
	Messages []MessageParam `json:"messages,omitzero" api:"required"`
	Model    Model          `json:"model,omitzero" api:"required"`
}

type MessageTokensCount struct {
	InputTokens int64 `json:"input_tokens" api:"required"`
}

type ToolUnionParam struct {
	OfTool                      *ToolParam                      `json:",omitzero,inline"`
	OfBashTool20250124          *ToolBash20250124Param          `json:",omitzero,inline"`
	OfCodeExecutionTool20250825 *CodeExecutionTool20250825Param `json:",omitzero,inline"`
	OfComputerToolset20260801   *ComputerToolset20260801Param   `json:",omitzero,inline"`
	OfTextEditor20250728        *ToolTextEditor20250728Param    `json:",omitzero,inline"`
	OfWebSearchTool20250305     *WebSearchTool20250305Param     `json:",omitzero,inline"`
}

func ToolUnionParamOfTool(inputSchema ToolInputSchemaParam, name string) ToolUnionParam {
	return ToolUnionParam{}
}

type ToolBash20250124Param struct {
	CacheControl CacheControlEphemeralParam `json:"cache_control,omitzero"`
}

type CacheControlEphemeralParam struct{}

type CodeExecutionTool20250825Param struct{}

type ComputerToolset20260801Param struct{}

type ToolTextEditor20250728Param struct{}

type WebSearchTool20250305Param struct {
	AllowedDomains []string `json:"allowed_domains,omitzero"`
}

type ToolParam struct {
	InputSchema ToolInputSchemaParam `json:"input_schema,omitzero" api:"required"`
	Name        string               `json:"name" api:"required"`
	Description param.Opt[string]    `json:"description,omitzero"`
}

type ToolInputSchemaParam struct {
	Properties any      `json:"properties,omitzero"`
	Required   []string `json:"required,omitzero"`
}

type MessageParamRole string

const (
	MessageParamRoleUser      MessageParamRole = "user"
	MessageParamRoleAssistant MessageParamRole = "assistant"
	MessageParamRoleSystem    MessageParamRole = "system"
)

type MessageParam struct {
	Content []ContentBlockParamUnion `json:"content,omitzero" api:"required"`
	Role    MessageParamRole         `json:"role,omitzero" api:"required"`
}

func NewUserMessage(blocks ...ContentBlockParamUnion) MessageParam {
	return MessageParam{Role: MessageParamRoleUser, Content: blocks}
}

func NewAssistantMessage(blocks ...ContentBlockParamUnion) MessageParam {
	return MessageParam{Role: MessageParamRoleAssistant, Content: blocks}
}

type ContentBlockParamUnion struct {
	OfText       *TextBlockParam       `json:",omitzero,inline"`
	OfToolResult *ToolResultBlockParam `json:",omitzero,inline"`
}

type ToolResultBlockParam struct {
	ToolUseID string                             `json:"tool_use_id" api:"required"`
	IsError   param.Opt[bool]                    `json:"is_error,omitzero"`
	Content   []ToolResultBlockParamContentUnion `json:"content,omitzero"`
}

type ToolResultBlockParamContentUnion struct {
	OfText *TextBlockParam `json:",omitzero,inline"`
}

type TextBlockParam struct {
	Text string `json:"text" api:"required"`
}

func NewTextBlock(text string) ContentBlockParamUnion { return ContentBlockParamUnion{} }

func NewToolResultBlock(toolUseID string, content string, isError bool) ContentBlockParamUnion {
	return ContentBlockParamUnion{}
}

type StopReason string

const (
	StopReasonEndTurn   StopReason = "end_turn"
	StopReasonMaxTokens StopReason = "max_tokens"
	StopReasonToolUse   StopReason = "tool_use"
	StopReasonPauseTurn StopReason = "pause_turn"
)

type Message struct {
	ID         string              `json:"id" api:"required"`
	Content    []ContentBlockUnion `json:"content" api:"required"`
	Model      Model               `json:"model" api:"required"`
	StopReason StopReason          `json:"stop_reason" api:"required"`
	Usage      Usage               `json:"usage" api:"required"`
}

func (r Message) RawJSON() string { return "" }

func (r Message) ToParam() MessageParam { return MessageParam{} }

func (acc *Message) Accumulate(event MessageStreamEventUnion) error { return nil }

type Usage struct {
	InputTokens  int64 `json:"input_tokens" api:"required"`
	OutputTokens int64 `json:"output_tokens" api:"required"`
}

type ContentBlockUnion struct {
	Type     string          `json:"type"`
	Text     string          `json:"text"`
	Thinking string          `json:"thinking"`
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Input    json.RawMessage `json:"input"`
	JSON     struct {
		Text  respjson.Field
		Input respjson.Field
	} `json:"-"`
}

func (u ContentBlockUnion) RawJSON() string { return "" }

func (u ContentBlockUnion) ToParam() ContentBlockParamUnion { return ContentBlockParamUnion{} }

func (u ContentBlockUnion) AsThinking() (v ThinkingBlock) { return }

type ThinkingBlock struct {
	Thinking string `json:"thinking" api:"required"`
}

func (ThinkingBlock) implContentBlockUnion() {}

func (u ContentBlockUnion) AsAny() anyContentBlock { return nil }

func (u ContentBlockUnion) AsText() (v TextBlock) { return }

func (u ContentBlockUnion) AsToolUse() (v ToolUseBlock) { return }

type anyContentBlock interface{ implContentBlockUnion() }

type TextBlock struct {
	Text string `json:"text" api:"required"`
}

func (TextBlock) implContentBlockUnion() {}

type ToolUseBlock struct {
	ID    string          `json:"id" api:"required"`
	Input json.RawMessage `json:"input" api:"required"`
	Name  string          `json:"name" api:"required"`
	JSON  struct {
		Input respjson.Field
	} `json:"-"`
}

func (ToolUseBlock) implContentBlockUnion() {}

type MessageStreamEventUnion struct {
	Message      Message                                 `json:"message"`
	Type         string                                  `json:"type"`
	Delta        MessageStreamEventUnionDelta            `json:"delta"`
	ContentBlock ContentBlockStartEventContentBlockUnion `json:"content_block"`
	Index        int64                                   `json:"index"`
}

func (u MessageStreamEventUnion) AsAny() anyMessageStreamEvent { return nil }

func (u MessageStreamEventUnion) AsContentBlockDelta() (v ContentBlockDeltaEvent) { return }

func (u MessageStreamEventUnion) AsContentBlockStart() (v ContentBlockStartEvent) { return }

type anyMessageStreamEvent interface{ implMessageStreamEventUnion() }

type ContentBlockStartEvent struct {
	ContentBlock ContentBlockStartEventContentBlockUnion `json:"content_block" api:"required"`
	Index        int64                                   `json:"index" api:"required"`
}

func (ContentBlockStartEvent) implMessageStreamEventUnion() {}

type ContentBlockStartEventContentBlockUnion struct {
	Text  string `json:"text"`
	Type  string `json:"type"`
	ID    string `json:"id"`
	Input any    `json:"input"`
	Name  string `json:"name"`
}

type ContentBlockDeltaEvent struct {
	Delta RawContentBlockDeltaUnion `json:"delta" api:"required"`
	Index int64                     `json:"index" api:"required"`
}

func (ContentBlockDeltaEvent) implMessageStreamEventUnion() {}

type RawContentBlockDeltaUnion struct {
	Text        string `json:"text"`
	Type        string `json:"type"`
	PartialJSON string `json:"partial_json"`
	Thinking    string `json:"thinking"`
}

func (u RawContentBlockDeltaUnion) AsAny() anyRawContentBlockDelta { return nil }

func (u RawContentBlockDeltaUnion) AsTextDelta() (v TextDelta) { return }

func (u RawContentBlockDeltaUnion) AsInputJSONDelta() (v InputJSONDelta) { return }

type anyRawContentBlockDelta interface{ implRawContentBlockDeltaUnion() }

type TextDelta struct {
	Text string `json:"text" api:"required"`
}

func (TextDelta) implRawContentBlockDeltaUnion() {}

type InputJSONDelta struct {
	PartialJSON string `json:"partial_json" api:"required"`
}

func (InputJSONDelta) implRawContentBlockDeltaUnion() {}

type MessageStreamEventUnionDelta struct {
	Type        string     `json:"type"`
	Text        string     `json:"text"`
	PartialJSON string     `json:"partial_json"`
	StopReason  StopReason `json:"stop_reason"`
}

type MessageBatchService struct {
	Options []option.RequestOption
}

type MessageBatchNewParams struct {
	Requests []MessageBatchNewParamsRequest `json:"requests,omitzero" api:"required"`
}

type MessageBatchNewParamsRequest struct {
	CustomID string                             `json:"custom_id" api:"required"`
	Params   MessageBatchNewParamsRequestParams `json:"params,omitzero" api:"required"`
}

type MessageBatchNewParamsRequestParams struct {
	MaxTokens int64            `json:"max_tokens" api:"required"`
	Messages  []MessageParam   `json:"messages,omitzero" api:"required"`
	Model     Model            `json:"model,omitzero" api:"required"`
	System    []TextBlockParam `json:"system,omitzero"`
}

type MessageBatch struct {
	ID string `json:"id" api:"required"`
}

func (r *MessageBatchService) New(ctx context.Context, body MessageBatchNewParams, opts ...option.RequestOption) (res *MessageBatch, err error) {
	return
}

type MessageBatchResultsParams struct{}

func (r *MessageBatchService) ResultsStreaming(ctx context.Context, messageBatchID string, query MessageBatchResultsParams, opts ...option.RequestOption) (stream *jsonl.Stream[MessageBatchIndividualResponse]) {
	return
}

type MessageBatchIndividualResponse struct {
	CustomID string                  `json:"custom_id" api:"required"`
	Result   MessageBatchResultUnion `json:"result" api:"required"`
}

type MessageBatchResultUnion struct {
	Message Message `json:"message"`
	Type    string  `json:"type"`
}

func (u MessageBatchResultUnion) AsSucceeded() (v MessageBatchSucceededResult) { return }

type MessageBatchSucceededResult struct {
	Message Message `json:"message" api:"required"`
}

type BetaService struct {
	Options  []option.RequestOption
	Messages BetaMessageService
	Agents   BetaAgentService
}

type BetaAgentService struct {
	Options []option.RequestOption
}

type BetaAgentNewParams struct {
	Name       string                                `json:"name" api:"required"`
	System     param.Opt[string]                     `json:"system,omitzero"`
	MCPServers []BetaManagedAgentsURLMCPServerParams `json:"mcp_servers,omitzero"`
	Tools      []BetaAgentNewParamsToolUnion         `json:"tools,omitzero"`
}

type BetaManagedAgentsURLMCPServerParams struct {
	Name string `json:"name" api:"required"`
	URL  string `json:"url" api:"required"`
}

type BetaAgentNewParamsToolUnion struct {
	OfAgentToolset20260401 *BetaManagedAgentsAgentToolset20260401Params `json:",omitzero,inline"`
	OfMCPToolset           *BetaManagedAgentsMCPToolsetParams           `json:",omitzero,inline"`
}

type BetaManagedAgentsAgentToolset20260401Params struct{}

type BetaManagedAgentsMCPToolsetParams struct {
	MCPServerName string                                         `json:"mcp_server_name" api:"required"`
	Type          BetaManagedAgentsMCPToolsetParamsType          `json:"type,omitzero" api:"required"`
	Configs       []BetaManagedAgentsMCPToolConfigParams         `json:"configs,omitzero"`
	DefaultConfig BetaManagedAgentsMCPToolsetDefaultConfigParams `json:"default_config,omitzero"`
}

type BetaManagedAgentsMCPToolsetParamsType string

const BetaManagedAgentsMCPToolsetParamsTypeMCPToolset BetaManagedAgentsMCPToolsetParamsType = "mcp_toolset"

type BetaManagedAgentsMCPToolConfigParams struct {
	Name    string          `json:"name" api:"required"`
	Enabled param.Opt[bool] `json:"enabled,omitzero"`
}

type BetaManagedAgentsMCPToolsetDefaultConfigParams struct {
	Enabled          param.Opt[bool]                                                     `json:"enabled,omitzero"`
	PermissionPolicy BetaManagedAgentsMCPToolsetDefaultConfigParamsPermissionPolicyUnion `json:"permission_policy,omitzero"`
}

type BetaManagedAgentsMCPToolsetDefaultConfigParamsPermissionPolicyUnion struct {
	OfAlwaysAllow *BetaManagedAgentsAlwaysAllowPolicyParam `json:",omitzero,inline"`
	OfAlwaysAsk   *BetaManagedAgentsAlwaysAskPolicyParam   `json:",omitzero,inline"`
}

type BetaManagedAgentsAlwaysAllowPolicyParam struct{}

type BetaManagedAgentsAlwaysAskPolicyParam struct{}

type BetaManagedAgentsAgent struct {
	ID string `json:"id" api:"required"`
}

func (r *BetaAgentService) New(ctx context.Context, params BetaAgentNewParams, opts ...option.RequestOption) (res *BetaManagedAgentsAgent, err error) {
	return
}

type BetaMessageService struct {
	Options []option.RequestOption
	Batches BetaMessageBatchService
}

func (r *BetaMessageService) New(ctx context.Context, params BetaMessageNewParams, opts ...option.RequestOption) (res *BetaMessage, err error) {
	return
}

func (r *BetaMessageService) NewStreaming(ctx context.Context, params BetaMessageNewParams, opts ...option.RequestOption) (stream *ssestream.Stream[BetaRawMessageStreamEventUnion]) {
	return
}

func (r *BetaMessageService) NewToolRunner(tools []BetaTool, params BetaToolRunnerParams, opts ...option.RequestOption) *BetaToolRunner {
	return nil
}

func (r *BetaMessageService) NewToolRunnerStreaming(tools []BetaTool, params BetaToolRunnerParams, opts ...option.RequestOption) *BetaToolRunnerStreaming {
	return nil
}

type BetaMessageNewParams struct {
	MaxTokens  int64                                    `json:"max_tokens" api:"required"`
	Messages   []BetaMessageParam                       `json:"messages,omitzero" api:"required"`
	Model      Model                                    `json:"model,omitzero" api:"required"`
	MCPServers []BetaRequestMCPServerURLDefinitionParam `json:"mcp_servers,omitzero"`
	System     []BetaTextBlockParam                     `json:"system,omitzero"`
	Tools      []BetaToolUnionParam                     `json:"tools,omitzero"`
	Betas      []AnthropicBeta                          `header:"anthropic-beta,omitzero" json:"-"`
}

type AnthropicBeta = string

const AnthropicBetaMCPClient2025_11_20 AnthropicBeta = "mcp-client-2025-11-20"

type BetaToolUnionParam struct {
	OfTool                    *BetaToolParam                    `json:",omitzero,inline"`
	OfBashTool20250124        *BetaToolBash20250124Param        `json:",omitzero,inline"`
	OfComputerUseTool20250124 *BetaToolComputerUse20250124Param `json:",omitzero,inline"`
	OfMCPToolset              *BetaMCPToolsetParam              `json:",omitzero,inline"`
}

func BetaToolUnionParamOfMCPToolset(mcpServerName string) BetaToolUnionParam {
	return BetaToolUnionParam{}
}

func BetaToolUnionParamOfComputerUseTool20250124(displayHeightPx int64, displayWidthPx int64) BetaToolUnionParam {
	return BetaToolUnionParam{}
}

type BetaToolParam struct {
	InputSchema BetaToolInputSchemaParam `json:"input_schema,omitzero" api:"required"`
	Name        string                   `json:"name" api:"required"`
	Description param.Opt[string]        `json:"description,omitzero"`
}

type BetaToolBash20250124Param struct{}

type BetaToolComputerUse20250124Param struct {
	DisplayHeightPx int64 `json:"display_height_px" api:"required"`
	DisplayWidthPx  int64 `json:"display_width_px" api:"required"`
}

type BetaMCPToolsetParam struct {
	MCPServerName string                            `json:"mcp_server_name" api:"required"`
	Configs       map[string]BetaMCPToolConfigParam `json:"configs,omitzero"`
	Tools         []BetaMCPToolParam                `json:"tools,omitzero"`
	DefaultConfig BetaMCPToolDefaultConfigParam     `json:"default_config,omitzero"`
}

type BetaMCPToolParam struct {
	InputSchema map[string]any `json:"input_schema,omitzero" api:"required"`
	Name        string         `json:"name" api:"required"`
}

type BetaMCPToolConfigParam struct {
	DeferLoading param.Opt[bool] `json:"defer_loading,omitzero"`
	Enabled      param.Opt[bool] `json:"enabled,omitzero"`
}

type BetaMCPToolDefaultConfigParam struct {
	DeferLoading param.Opt[bool] `json:"defer_loading,omitzero"`
	Enabled      param.Opt[bool] `json:"enabled,omitzero"`
}

type BetaRequestMCPServerURLDefinitionParam struct {
	Name               string                                     `json:"name" api:"required"`
	URL                string                                     `json:"url" api:"required"`
	AuthorizationToken param.Opt[string]                          `json:"authorization_token,omitzero"`
	ToolConfiguration  BetaRequestMCPServerToolConfigurationParam `json:"tool_configuration,omitzero"`
}

type BetaRequestMCPServerToolConfigurationParam struct {
	Enabled      param.Opt[bool] `json:"enabled,omitzero"`
	AllowedTools []string        `json:"allowed_tools,omitzero"`
}

type BetaMessageParamRole string

const (
	BetaMessageParamRoleUser      BetaMessageParamRole = "user"
	BetaMessageParamRoleAssistant BetaMessageParamRole = "assistant"
	BetaMessageParamRoleSystem    BetaMessageParamRole = "system"
)

type BetaMessageParam struct {
	Content []BetaContentBlockParamUnion `json:"content,omitzero" api:"required"`
	Role    BetaMessageParamRole         `json:"role,omitzero" api:"required"`
}

type BetaSystemMessageOutputConfigParam struct{}

func NewBetaSystemMessage(outputConfig BetaSystemMessageOutputConfigParam, blocks ...BetaContentBlockParamUnion) BetaMessageParam {
	return BetaMessageParam{Role: BetaMessageParamRoleSystem, Content: blocks}
}

func NewBetaUserMessage(blocks ...BetaContentBlockParamUnion) BetaMessageParam {
	return BetaMessageParam{Role: BetaMessageParamRoleUser, Content: blocks}
}

type BetaContentBlockParamUnion struct {
	OfText *BetaTextBlockParam `json:",omitzero,inline"`
}

type BetaTextBlockParam struct {
	Text string `json:"text" api:"required"`
}

func NewBetaTextBlock(text string) BetaContentBlockParamUnion { return BetaContentBlockParamUnion{} }

func NewBetaToolResultBlock(toolUseID string, content string, isError bool) BetaContentBlockParamUnion {
	return BetaContentBlockParamUnion{}
}

type BetaMessage struct {
	ID         string                  `json:"id" api:"required"`
	Content    []BetaContentBlockUnion `json:"content" api:"required"`
	StopReason BetaStopReason          `json:"stop_reason" api:"required"`
}

func (r BetaMessage) ToParam() BetaMessageParam { return BetaMessageParam{} }

func (r *BetaMessage) ParseOutput(dest any) error { return nil }

func (acc *BetaMessage) Accumulate(event BetaRawMessageStreamEventUnion) error { return nil }

type BetaStopReason string

const (
	BetaStopReasonEndTurn BetaStopReason = "end_turn"
	BetaStopReasonToolUse BetaStopReason = "tool_use"
)

type BetaContentBlockUnion struct {
	Type  string          `json:"type"`
	Text  string          `json:"text"`
	ID    string          `json:"id"`
	Name  string          `json:"name"`
	Input json.RawMessage `json:"input"`
}

func (u BetaContentBlockUnion) AsAny() anyBetaContentBlock { return nil }

func (u BetaContentBlockUnion) AsText() (v BetaTextBlock) { return }

func (u BetaContentBlockUnion) AsToolUse() (v BetaToolUseBlock) { return }

type anyBetaContentBlock interface{ implBetaContentBlockUnion() }

type BetaTextBlock struct {
	Text string `json:"text" api:"required"`
}

func (BetaTextBlock) implBetaContentBlockUnion() {}

type BetaToolUseBlock struct {
	ID    string `json:"id" api:"required"`
	Input any    `json:"input" api:"required"`
	Name  string `json:"name" api:"required"`
}

func (BetaToolUseBlock) implBetaContentBlockUnion() {}

type BetaRawMessageStreamEventUnion struct {
	Message BetaMessage                         `json:"message"`
	Type    string                              `json:"type"`
	Delta   BetaRawMessageStreamEventUnionDelta `json:"delta"`
	Index   int64                               `json:"index"`
}

type BetaRawMessageStreamEventUnionDelta struct {
	Text        string `json:"text"`
	PartialJSON string `json:"partial_json"`
}

type BetaMessageBatchService struct {
	Options []option.RequestOption
}

type BetaMessageBatchNewParams struct {
	Requests []BetaMessageBatchNewParamsRequest `json:"requests,omitzero" api:"required"`
}

type BetaMessageBatchNewParamsRequest struct {
	CustomID string                                 `json:"custom_id" api:"required"`
	Params   BetaMessageBatchNewParamsRequestParams `json:"params,omitzero" api:"required"`
}

type BetaMessageBatchNewParamsRequestParams struct {
	MaxTokens int64              `json:"max_tokens" api:"required"`
	Messages  []BetaMessageParam `json:"messages,omitzero" api:"required"`
	Model     Model              `json:"model,omitzero" api:"required"`
}

type BetaMessageBatch struct {
	ID string `json:"id" api:"required"`
}

func (r *BetaMessageBatchService) New(ctx context.Context, params BetaMessageBatchNewParams, opts ...option.RequestOption) (res *BetaMessageBatch, err error) {
	return
}

type BetaToolInputSchemaParam struct {
	Properties any      `json:"properties,omitzero"`
	Required   []string `json:"required,omitzero"`
}

type BetaToolResultBlockParamContentUnion struct {
	OfText *BetaTextBlockParam `json:",omitzero,inline"`
}

type BetaTool interface {
	Name() string
	Description() string
	InputSchema() BetaToolInputSchemaParam
	Execute(ctx context.Context, input json.RawMessage) ([]BetaToolResultBlockParamContentUnion, error)
}

type BetaToolRunnerParams struct {
	BetaMessageNewParams
	MaxIterations int
}

type betaToolRunnerBase struct {
	Params BetaToolRunnerParams
}

func (b *betaToolRunnerBase) IsCompleted() bool { return false }

type BetaToolRunner struct{ betaToolRunnerBase }

func (r *BetaToolRunner) NextMessage(ctx context.Context) (*BetaMessage, error) { return nil, nil }

func (r *BetaToolRunner) RunToCompletion(ctx context.Context) (*BetaMessage, error) { return nil, nil }

func (r *BetaToolRunner) All(ctx context.Context) iter.Seq2[*BetaMessage, error] { return nil }

type BetaToolRunnerStreaming struct{ betaToolRunnerBase }

func (r *BetaToolRunnerStreaming) AllStreaming(ctx context.Context) iter.Seq2[iter.Seq2[BetaRawMessageStreamEventUnion, error], error] {
	return nil
}

func (r *BetaToolRunnerStreaming) NextStreaming(ctx context.Context) iter.Seq2[BetaRawMessageStreamEventUnion, error] {
	return nil
}
