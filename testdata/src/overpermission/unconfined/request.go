package unconfined

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

func (a *agent) ask(ctx context.Context) error {
	_, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Tools: []anthropic.ToolUnionParam{
			{OfBashTool20250124: &anthropic.ToolBash20250124Param{}},               // want `the model is given a shell`
			{OfComputerToolset20260801: &anthropic.ComputerToolset20260801Param{}}, // want `the model is given the screen, the mouse and the keyboard`
			{OfTextEditor20250728: &anthropic.ToolTextEditor20250728Param{}},
			// These run at Anthropic.
			{OfCodeExecutionTool20250825: &anthropic.CodeExecutionTool20250825Param{}},
			{OfWebSearchTool20250305: &anthropic.WebSearchTool20250305Param{AllowedDomains: []string{"go.dev"}}},
		},
	})
	return err
}

func screen(w, h int64) anthropic.BetaToolUnionParam {
	return anthropic.BetaToolUnionParamOfComputerUseTool20250124(h, w) // want `the model is given the screen`
}

func virtualScreen() []anthropic.BetaToolUnionParam {
	return []anthropic.BetaToolUnionParam{
		// Xvfb in a throw-away VM, one for each session.
		{OfComputerUseTool20250124: &anthropic.BetaToolComputerUse20250124Param{
			DisplayWidthPx:  1024,
			DisplayHeightPx: 768,
		}},
		{OfBashTool20250124: &anthropic.BetaToolBash20250124Param{}}, // in the same VM
	}
}
