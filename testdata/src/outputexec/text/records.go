package text

import (
	"context"
	"encoding/json"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type toolCall struct {
	id, name string
	input    string
}

type session struct {
	calls []toolCall
	cur   *toolCall
}

func (s *session) stream(ctx context.Context, params anthropic.MessageNewParams) error {
	stream := client.Messages.NewStreaming(ctx, params)
	for stream.Next() {
		event := stream.Current()
		switch event.Type {
		case "content_block_start":
			s.cur = &toolCall{}
		case "content_block_delta":
			s.cur.input += event.Delta.PartialJSON
		case "content_block_stop":
			s.calls = append(s.calls, *s.cur)
		}
	}
	return stream.Err()
}

func (s *session) run() error {
	for _, call := range s.calls {
		var params map[string]string
		if err := json.Unmarshal(json.RawMessage(call.input), &params); err != nil {
			return err
		}
		if err := exec.Command("bash", "-c", params["command"]).Run(); err != nil { // want `model output .*reaches command argument`
			return err
		}
	}
	return nil
}
