// Package bad reads whatever file the model names.
package bad

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

// readNote returns the note that a tool call names.
func readNote(dir string, call anthropic.ToolUseBlock) anthropic.ContentBlockParamUnion {
	var in struct {
		Name string `json:"name"`
	}
	if err := json.Unmarshal(call.Input, &in); err != nil {
		return anthropic.NewToolResultBlock(call.ID, err.Error(), true)
	}
	note, err := os.ReadFile(filepath.Join(dir, in.Name)) // want `file path`
	if err != nil {
		return anthropic.NewToolResultBlock(call.ID, "no such note", true)
	}
	return anthropic.NewToolResultBlock(call.ID, string(note), false)
}
