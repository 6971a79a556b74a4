// Package bedrock reaches Claude by Amazon's client.
package bedrock

import (
	"context"
	"encoding/json"
	"net/http"
	"os/exec"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
)

const model = "us.anthropic.claude-sonnet-4-6-v1:0"

type server struct{ client *bedrockruntime.Client }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := converse(r.Context(), s.client, r.FormValue("team"), r.FormValue("question")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func converse(ctx context.Context, client *bedrockruntime.Client, team, question string) error {
	output, err := client.Converse(ctx, &bedrockruntime.ConverseInput{
		ModelId:         aws.String(model),
		InferenceConfig: &types.InferenceConfiguration{MaxTokens: aws.Int32(1024)},
		System: []types.SystemContentBlock{
			&types.SystemContentBlockMemberText{Value: "You help " + team}, // want `becomes part of the system prompt`
		},
		Messages: []types.Message{{
			Role:    types.ConversationRoleUser,
			Content: []types.ContentBlock{&types.ContentBlockMemberText{Value: question}},
		}},
	})
	if err != nil {
		return err
	}
	message, ok := output.Output.(*types.ConverseOutputMemberMessage)
	if !ok {
		return nil
	}
	for _, block := range message.Value.Content {
		switch block := block.(type) {
		case *types.ContentBlockMemberText:
			if err := exec.Command("sh", "-c", block.Value).Run(); err != nil { // want `model output`
				return err
			}
		case *types.ContentBlockMemberToolUse:
			var in struct{ Command string }
			if err := block.Value.Input.UnmarshalSmithyDocument(&in); err != nil {
				return err
			}
			if err := exec.Command("sh", "-c", in.Command).Run(); err != nil { // want `model output`
				return err
			}
		}
	}
	return nil
}

func invoke(ctx context.Context, client *bedrockruntime.Client, body []byte) error {
	output, err := client.InvokeModel(ctx, &bedrockruntime.InvokeModelInput{ModelId: aws.String(model), Body: body})
	if err != nil {
		return err
	}
	var answer struct {
		Content []struct {
			Text string `json:"text"`
		} `json:"content"`
	}
	if err := json.Unmarshal(output.Body, &answer); err != nil {
		return err
	}
	return exec.Command("sh", "-c", answer.Content[0].Text).Run() // want `model output`
}

// What was asked is not what was answered.
func echo(text string) error {
	question := &types.ContentBlockMemberText{Value: text}
	return exec.Command("notify-send", question.Value).Run()
}

func untilNoTool(ctx context.Context, client *bedrockruntime.Client, input *bedrockruntime.ConverseInput) error {
	input.InferenceConfig = &types.InferenceConfiguration{MaxTokens: aws.Int32(1024)}
	for { // want `only the model can end this loop`
		output, err := client.Converse(ctx, input)
		if err != nil {
			return err
		}
		if output.StopReason != types.StopReasonToolUse {
			return nil
		}
		message := output.Output.(*types.ConverseOutputMemberMessage)
		input.Messages = append(input.Messages, message.Value)
	}
}
