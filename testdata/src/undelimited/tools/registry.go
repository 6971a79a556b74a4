package tools

import (
	"context"
	"fmt"
	"io"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
)

type lookup interface {
	Run(ctx context.Context) (string, error)
}

type weather struct{}

func (weather) Run(context.Context) (string, error) {
	resp, err := http.Get("https://weather.example/today")
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

type shelf map[string]lookup

// Run checks the name, not what the tool says.
func (s shelf) Run(ctx context.Context, name string) (string, error) {
	t, ok := s[name]
	if !ok {
		return "", fmt.Errorf("no tool %q", name)
	}
	return t.Run(ctx)
}

var tools = shelf{"weather": weather{}}

func answer(ctx context.Context, use anthropic.ToolUseBlock) anthropic.ContentBlockParamUnion {
	out, err := tools.Run(ctx, use.Name)
	if err != nil {
		return anthropic.NewToolResultBlock(use.ID, err.Error(), true)
	}
	if use.Name == "weather" {
		return anthropic.NewToolResultBlock(use.ID, "Tell the user about this weather in one sentence: "+out, false) // want `HTTP response`
	}
	return anthropic.NewToolResultBlock(use.ID, out, false)
}

func answerTagged(ctx context.Context, use anthropic.ToolUseBlock) anthropic.ContentBlockParamUnion {
	out, err := tools.Run(ctx, use.Name)
	if err != nil {
		return anthropic.NewToolResultBlock(use.ID, err.Error(), true)
	}
	return anthropic.NewToolResultBlock(use.ID, "Tell the user about this weather in one sentence: <weather>"+out+"</weather>", false)
}
