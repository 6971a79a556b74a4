// The versions that the tables of internal/claudeapi are held against. Nothing is built here.
module github.com/claudelint/claudelint/testdata/driftclaude

go 1.26.0

require (
	charm.land/fantasy v0.41.2
	github.com/anthropics/anthropic-sdk-go v1.84.0
	github.com/aws/aws-sdk-go-v2/service/bedrockruntime v1.63.4
	github.com/aws/smithy-go v1.28.5
	github.com/charmbracelet/bubbletea v1.3.10
	github.com/cloudwego/eino v0.7.36
	github.com/cloudwego/eino-ext/components/model/claude v0.1.20
	github.com/firebase/genkit/go v1.4.0
	github.com/liushuangls/go-anthropic/v2 v2.17.2
	github.com/mark3labs/mcp-go v1.2.1
	github.com/modelcontextprotocol/go-sdk v1.8.0
	github.com/mozilla-ai/any-llm-go v0.8.0
	github.com/openai/openai-go v1.12.0
	github.com/openai/openai-go/v2 v2.7.1
	github.com/openai/openai-go/v3 v3.96.0
	github.com/sashabaranov/go-openai v1.43.0
	github.com/teilomillet/gollm v0.1.9
	github.com/tmc/langchaingo v0.1.14
	google.golang.org/adk v1.2.0
	google.golang.org/adk/v2 v2.0.0
)
