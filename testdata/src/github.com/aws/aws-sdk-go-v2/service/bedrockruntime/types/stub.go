// Package types stubs what the tests use of github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types.
package types

type InferenceConfiguration struct {
	MaxTokens     *int32
	StopSequences []string
	Temperature   *float32
	TopP          *float32
}

type Message struct{ Content []ContentBlock }

type ConverseOutput interface{ isConverseOutput() }

type ConverseOutputMemberMessage struct{ Value Message }

func (*ConverseOutputMemberMessage) isConverseOutput() {}

type ToolUseBlock struct {
	Name      *string
	ToolUseId *string
}

type StopReason string

const StopReasonToolUse StopReason = "tool_use"

type ContentBlock interface{ isContentBlock() }
