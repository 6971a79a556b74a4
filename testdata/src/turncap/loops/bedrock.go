package loops

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
)

// Converse serves models of others, too.
func converse(ctx context.Context, c *bedrockruntime.Client, messages []types.Message) error {
	for { // want `only the model can end this loop`
		out, err := c.Converse(ctx, &bedrockruntime.ConverseInput{ModelId: aws.String("anthropic.claude-opus-4-6-v1:0"), Messages: messages})
		if err != nil || out.StopReason != types.StopReasonToolUse {
			return err
		}
		if m, ok := out.Output.(*types.ConverseOutputMemberMessage); ok {
			messages = append(messages, m.Value)
		}
	}
}

const nova = "amazon.nova-pro-v1:0"

func converseOther(ctx context.Context, c *bedrockruntime.Client, messages []types.Message) error {
	id := nova
	for {
		out, err := c.Converse(ctx, &bedrockruntime.ConverseInput{ModelId: &id, Messages: messages})
		if err != nil || out.StopReason != types.StopReasonToolUse {
			return err
		}
		if m, ok := out.Output.(*types.ConverseOutputMemberMessage); ok {
			messages = append(messages, m.Value)
		}
	}
}
