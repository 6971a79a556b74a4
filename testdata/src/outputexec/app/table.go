package app

import (
	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

func (a *app) viaTable(block anthropic.ToolUseBlock) (string, error) {
	var params map[string]string
	if err := json.Unmarshal(block.Input, &params); err != nil {
		return "", err
	}
	return a.table.Call(block.Name, params) // want `model output .*reaches command argument`
}
