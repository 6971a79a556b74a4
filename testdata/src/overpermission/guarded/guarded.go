// Package guarded leaves it to package guard to ask a person.
package guarded

import (
	"context"
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
	"overpermission/guard"
)

func Tools() []anthropic.BetaToolUnionParam {
	return []anthropic.BetaToolUnionParam{{OfBashTool20250124: &anthropic.BetaToolBash20250124Param{}}}
}

func Handle(ctx context.Context, use anthropic.BetaToolUseBlock) (string, error) {
	raw, err := json.Marshal(use.Input)
	if err != nil {
		return "", err
	}
	var in struct {
		Command string `json:"command"`
		Restart bool   `json:"restart"`
	}
	if err := json.Unmarshal(raw, &in); err != nil {
		return "", err
	}
	switch use.Name {
	case "bash":
		return guard.Run(ctx, in.Command)
	}
	return "", nil
}
