package claudeapi

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// A Send describes a call that sends a request to Claude, or that makes a runner which sends them.
type Send struct {
	Decl    string // as the library declares it
	Request int    // index of the request among the arguments, the receiver being 0
	Options int    // index of the options among the arguments, 0 for none
	// MaxTokens is the path, below the request, of the field that limits the answer; {} stands for
	// the JSON object that a field holds as text. It is empty where options set the limit, or the
	// library's own default. ".A|B" says that either field does.
	MaxTokens string
	// Runner says that the call sends nothing itself but makes a runner that sends until the model
	// is done, unless MaxIterations limits it.
	Runner bool
	// Model is the path, below the request, of the model's name, where the call serves other models
	// than Claude too.
	Model string
	// Default says that the library puts a limit of its own in the place of a missing one.
	Default bool
}

// anyLLM is the part of Mozilla's any-llm that talks to Claude.
const anyLLM = "github.com/mozilla-ai/any-llm-go/providers/anthropic"

// sends are the calls of libraries that send a request, by the names objmatch gives.
var sends = func() map[string]Send {
	all := maps.Clone(listedSends)
	maps.Copy(all, openAISends())
	return all
}()

// listedSends are those that are not made of patterns.
var listedSends = map[string]Send{
	"(*" + anyLLM + ".Provider).Completion": {
		Decl:    "func (p *Provider) Completion(ctx context.Context, params providers.CompletionParams) (*providers.ChatCompletion, error)",
		Request: 2, MaxTokens: ".MaxTokens", Default: true,
	},
	"(*" + anyLLM + ".Provider).CompletionStream": {
		Decl:    "func (p *Provider) CompletionStream(ctx context.Context, params providers.CompletionParams) (<-chan providers.ChatCompletionChunk, <-chan error)",
		Request: 2, MaxTokens: ".MaxTokens", Default: true,
	},
	"(*" + bedrock + ".Client).InvokeModel": {
		Decl:    "func (c *Client) InvokeModel(ctx context.Context, params *InvokeModelInput, optFns ...func(*Options)) (*InvokeModelOutput, error)",
		Request: 2, MaxTokens: ".Body{}", Model: ".ModelId",
	},
	"(*" + bedrock + ".Client).InvokeModelWithResponseStream": {
		Decl:    "func (c *Client) InvokeModelWithResponseStream(ctx context.Context, params *InvokeModelWithResponseStreamInput, optFns ...func(*Options)) (*InvokeModelWithResponseStreamOutput, error)",
		Request: 2, MaxTokens: ".Body{}", Model: ".ModelId",
	},
	"(*" + liushuang + ".Client).CreateBatch": {
		Decl:    "func (c *Client) CreateBatch(ctx context.Context, request BatchRequest) (*BatchResponse, error)",
		Request: 2, MaxTokens: ".Requests[].Params.MaxTokens",
	},
	"(*" + liushuang + ".Client).CreateMessages": {
		Decl:    "func (c *Client) CreateMessages(ctx context.Context, request MessagesRequest) (response MessagesResponse, err error)",
		Request: 2, MaxTokens: ".MaxTokens",
	},
	"(*" + liushuang + ".Client).CreateMessagesStream": {
		Decl:    "func (c *Client) CreateMessagesStream(ctx context.Context, request MessagesStreamRequest) (response MessagesResponse, err error)",
		Request: 2, MaxTokens: ".MessagesRequest.MaxTokens",
	},
	"(*" + bedrock + ".Client).Converse": {
		Decl:    "func (c *Client) Converse(ctx context.Context, params *ConverseInput, optFns ...func(*Options)) (*ConverseOutput, error)",
		Request: 2, MaxTokens: ".InferenceConfig.MaxTokens", Model: ".ModelId",
	},
	"(*" + bedrock + ".Client).ConverseStream": {
		Decl:    "func (c *Client) ConverseStream(ctx context.Context, params *ConverseStreamInput, optFns ...func(*Options)) (*ConverseStreamOutput, error)",
		Request: 2, MaxTokens: ".InferenceConfig.MaxTokens", Model: ".ModelId",
	},
	"(*" + sdk + ".BetaMessageBatchService).New": {
		Decl:    "func (r *BetaMessageBatchService) New(ctx context.Context, params BetaMessageBatchNewParams, opts ...option.RequestOption) (res *BetaMessageBatch, err error)",
		Request: 2, Options: 3, MaxTokens: ".Requests[].Params.MaxTokens",
	},
	"(*" + sdk + ".BetaMessageService).New": {
		Decl:    "func (r *BetaMessageService) New(ctx context.Context, params BetaMessageNewParams, opts ...option.RequestOption) (res *BetaMessage, err error)",
		Request: 2, Options: 3, MaxTokens: ".MaxTokens",
	},
	"(*" + sdk + ".BetaMessageService).NewStreaming": {
		Decl:    "func (r *BetaMessageService) NewStreaming(ctx context.Context, params BetaMessageNewParams, opts ...option.RequestOption) (stream *ssestream.Stream[BetaRawMessageStreamEventUnion])",
		Request: 2, Options: 3, MaxTokens: ".MaxTokens",
	},
	"(*" + sdk + ".BetaMessageService).NewToolRunner": {
		Decl:    "func (r *BetaMessageService) NewToolRunner(tools []BetaTool, params BetaToolRunnerParams, opts ...option.RequestOption) *BetaToolRunner",
		Request: 2, Options: 3, MaxTokens: ".BetaMessageNewParams.MaxTokens", Runner: true,
	},
	"(*" + sdk + ".BetaMessageService).NewToolRunnerStreaming": {
		Decl:    "func (r *BetaMessageService) NewToolRunnerStreaming(tools []BetaTool, params BetaToolRunnerParams, opts ...option.RequestOption) *BetaToolRunnerStreaming",
		Request: 2, Options: 3, MaxTokens: ".BetaMessageNewParams.MaxTokens", Runner: true,
	},
	"(*" + sdk + ".CompletionService).New": {
		Decl:    "func (r *CompletionService) New(ctx context.Context, params CompletionNewParams, opts ...option.RequestOption) (res *Completion, err error)",
		Request: 2, Options: 3, MaxTokens: ".MaxTokensToSample",
	},
	"(*" + sdk + ".CompletionService).NewStreaming": {
		Decl:    "func (r *CompletionService) NewStreaming(ctx context.Context, params CompletionNewParams, opts ...option.RequestOption) (stream *ssestream.Stream[Completion])",
		Request: 2, Options: 3, MaxTokens: ".MaxTokensToSample",
	},
	"(*" + sdk + ".MessageBatchService).New": {
		Decl:    "func (r *MessageBatchService) New(ctx context.Context, params MessageBatchNewParams, opts ...option.RequestOption) (res *MessageBatch, err error)",
		Request: 2, Options: 3, MaxTokens: ".Requests[].Params.MaxTokens",
	},
	"(*" + sdk + ".MessageService).New": {
		Decl:    "func (r *MessageService) New(ctx context.Context, params MessageNewParams, opts ...option.RequestOption) (res *Message, err error)",
		Request: 2, Options: 3, MaxTokens: ".MaxTokens",
	},
	"(*" + sdk + ".MessageService).NewStreaming": {
		Decl:    "func (r *MessageService) NewStreaming(ctx context.Context, params MessageNewParams, opts ...option.RequestOption) (stream *ssestream.Stream[MessageStreamEventUnion])",
		Request: 2, Options: 3, MaxTokens: ".MaxTokens",
	},
	"(*" + goOpenAI + ".Client).CreateChatCompletion": {
		Decl:    "func (c *Client) CreateChatCompletion(ctx context.Context, request ChatCompletionRequest) (response ChatCompletionResponse, err error)",
		Request: 2, MaxTokens: ".MaxTokens|MaxCompletionTokens", Model: ".Model",
	},
	"(*" + goOpenAI + ".Client).CreateChatCompletionStream": {
		Decl:    "func (c *Client) CreateChatCompletionStream(ctx context.Context, request ChatCompletionRequest) (stream *ChatCompletionStream, err error)",
		Request: 2, MaxTokens: ".MaxTokens|MaxCompletionTokens", Model: ".Model",
	},
	"(" + eino + "/components/model.BaseChatModel).Generate": {
		Decl:    "func (BaseChatModel) Generate(ctx context.Context, input []*schema.Message, opts ...Option) (*schema.Message, error)",
		Request: 2,
	},
	"(" + eino + "/components/model.BaseChatModel).Stream": {
		Decl:    "func (BaseChatModel) Stream(ctx context.Context, input []*schema.Message, opts ...Option) (*schema.StreamReader[*schema.Message], error)",
		Request: 2,
	},
	"(" + fantasy + ".Agent).Generate": {
		Decl:    "func (Agent) Generate(context.Context, AgentCall) (*AgentResult, error)",
		Request: 2,
	},
	"(" + fantasy + ".Agent).Stream": {
		Decl:    "func (Agent) Stream(context.Context, AgentStreamCall) (*AgentResult, error)",
		Request: 2,
	},
	"(" + fantasy + ".LanguageModel).Generate": {
		Decl:    "func (LanguageModel) Generate(context.Context, Call) (*Response, error)",
		Request: 2, MaxTokens: ".MaxOutputTokens", Default: true,
	},
	"(" + fantasy + ".LanguageModel).Stream": {
		Decl:    "func (LanguageModel) Stream(context.Context, Call) (StreamResponse, error)",
		Request: 2, MaxTokens: ".MaxOutputTokens", Default: true,
	},
	"(" + gollm + "/llm.LLM).Generate": {
		Decl:    "func (LLM) Generate(ctx context.Context, prompt *Prompt, opts ...GenerateOption) (response string, err error)",
		Request: 2,
	},
	langchaingo + "/chains.Call": {
		Decl:    "func Call(ctx context.Context, c Chain, inputValues map[string]any, options ...ChainCallOption) (map[string]any, error)",
		Request: 2,
	},
	langchaingo + "/chains.Predict": {
		Decl:    "func Predict(ctx context.Context, c Chain, inputValues map[string]any, options ...ChainCallOption) (string, error)",
		Request: 2,
	},
	langchaingo + "/chains.Run": {
		Decl:    "func Run(ctx context.Context, c Chain, input any, options ...ChainCallOption) (string, error)",
		Request: 2,
	},
	"(" + langchaingo + "/llms.Model).Call": {
		Decl:    "func (Model) Call(ctx context.Context, prompt string, options ...CallOption) (string, error)",
		Request: 2,
	},
	"(" + langchaingo + "/llms.Model).GenerateContent": {
		Decl:    "func (Model) GenerateContent(ctx context.Context, messages []MessageContent, options ...CallOption) (*ContentResponse, error)",
		Request: 2,
	},
	"(*" + langchaingo + "/llms/anthropic.LLM).Call": {
		Decl:    "func (o *LLM) Call(ctx context.Context, prompt string, options ...llms.CallOption) (string, error)",
		Request: 2,
	},
	"(*" + langchaingo + "/llms/anthropic.LLM).GenerateContent": {
		Decl:    "func (o *LLM) GenerateContent(ctx context.Context, messages []llms.MessageContent, options ...llms.CallOption) (*llms.ContentResponse, error)",
		Request: 2,
	},
	genkit + "/genkit.Generate": {
		Decl:    "func Generate(ctx context.Context, g *Genkit, opts ...ai.GenerateOption) (*ai.ModelResponse, error)",
		Request: 2,
	},
	genkit + "/genkit.GenerateText": {
		Decl:    "func GenerateText(ctx context.Context, g *Genkit, opts ...ai.GenerateOption) (string, error)",
		Request: 2,
	},
	langchaingo + "/llms.GenerateFromSinglePrompt": {
		Decl:    "func GenerateFromSinglePrompt(ctx context.Context, llm Model, prompt string, options ...CallOption) (string, error)",
		Request: 2,
	},
}

// SendOf returns what the function sends, if it does.
func SendOf(f *types.Func) (Send, bool) {
	if f == nil || f.Pkg() == nil || !senders[objmatch.Path(f.Pkg())] {
		return Send{}, false
	}
	s, ok := sends[objmatch.Func(f)]
	return s, ok && objmatch.Takes(f, s.Request, s.Options)
}

// SendBehind returns what a method of an interface of the program's own sends, if it is declared as a method of
// a client that sends is: programs put such interfaces before clients for the sake of their tests.
func SendBehind(m *types.Func) (Send, bool) {
	recv := m.Signature().Recv()
	if recv == nil || !types.IsInterface(recv.Type()) || m.Pkg() != nil && IsClient(objmatch.Path(m.Pkg())) {
		return Send{}, false
	}
	for p := range m.Signature().Params().Variables() {
		named := objmatch.Named(p.Type())
		if named == nil || named.Obj().Pkg() == nil || !senders[objmatch.Path(named.Obj().Pkg())] {
			continue
		}
		scope := named.Obj().Pkg().Scope()
		for _, name := range scope.Names() {
			t, ok := scope.Lookup(name).(*types.TypeName)
			if !ok || t.IsAlias() || types.IsInterface(t.Type()) {
				continue
			}
			for method := range t.Type().(*types.Named).Methods() {
				if method.Name() != m.Name() || !types.Identical(method.Signature(), m.Signature()) {
					continue
				}
				if s, ok := SendOf(method); ok {
					return s, true
				}
			}
		}
	}
	return Send{}, false
}

// senders are the packages whose functions are in sends.
var senders = map[string]bool{
	sdk:                             true,
	anyLLM:                          true,
	bedrock:                         true,
	eino + "/components/model":      true,
	fantasy:                         true,
	genkit + "/genkit":              true,
	goOpenAI:                        true,
	openaiSDKs[0]:                   true,
	openaiSDKs[1]:                   true,
	openaiSDKs[2]:                   true,
	gollm + "/llm":                  true,
	langchaingo + "/chains":         true,
	langchaingo + "/llms":           true,
	langchaingo + "/llms/anthropic": true,
	liushuang:                       true,
}

// SetsBody reports whether the function makes an option that sets part of a request's body, or all
// of it.
func SetsBody(f *types.Func) bool {
	switch objmatch.Func(f) {
	case sdk + "/option.WithJSONSet", sdk + "/option.WithRequestBody":
		return objmatch.Takes(f, 0)
	}
	return false
}

// RunnerSteps names the methods by which a runner goes on: each step sends a request.
var runnerSteps = map[string]bool{
	"(*" + sdk + ".BetaToolRunner).NextMessage":            true,
	"(*" + sdk + ".BetaToolRunnerStreaming).NextStreaming": true,
}

// StepsRunner reports whether each call of the function makes a runner send one request.
func StepsRunner(f *types.Func) bool { return runnerSteps[objmatch.Func(f)] }

// runnerEnds names the methods by which a runner goes on until it is done.
var runnerEnds = map[string]bool{
	"(*" + sdk + ".BetaToolRunner).All":                   true,
	"(*" + sdk + ".BetaToolRunner).RunToCompletion":       true,
	"(*" + sdk + ".BetaToolRunnerStreaming).AllStreaming": true,
}

// FinishesRunner reports whether the function makes a runner send until it is done.
func FinishesRunner(f *types.Func) bool { return runnerEnds[objmatch.Func(f)] }

// Answers reports whether a value of the type is an answer of Claude, or a stream of one: whoever
// returns it has called Claude, whatever stands between.
func Answers(t types.Type) bool {
	named := objmatch.Named(t)
	if named == nil {
		return false
	}
	switch name := objmatch.Type(named); name {
	case sdk + ".BetaMessage", sdk + ".Message", sdk + "/packages/ssestream.Stream",
		bedrock + ".ConverseOutput", bedrock + ".ConverseStreamOutput",
		fantasy + ".AgentResult", fantasy + ".Response",
		genkit + "/ai.ModelResponse",
		goOpenAI + ".ChatCompletionResponse", goOpenAI + ".ChatCompletionStream",
		langchaingo + "/llms.ContentResponse",
		liushuang + ".MessagesResponse":
		return true
	default:
		return slices.ContainsFunc(openaiSDKs, func(path string) bool {
			return name == path+".ChatCompletion" || name == path+"/packages/ssestream.Stream"
		})
	}
}

// MessagesAddress reports whether a constant is the address, or the end of the address, at which
// the Messages API answers.
func MessagesAddress(s string) bool {
	return strings.Contains(s, "/v1/messages") && !strings.Contains(s, "count_tokens") && !strings.Contains(s, "/batches") ||
		s == "/messages"
}
