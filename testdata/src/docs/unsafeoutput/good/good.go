// Package good reads no file outside its directory.
package good

import (
	"encoding/json"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
)

// readNote returns the note that a tool call names.
func readNote(dir *os.Root, call anthropic.ToolUseBlock) anthropic.ContentBlockParamUnion {
	var in struct {
		Name string `json:"name"`
	}
	if err := json.Unmarshal(call.Input, &in); err != nil {
		return anthropic.NewToolResultBlock(call.ID, err.Error(), true)
	}
	note, err := dir.ReadFile(in.Name)
	if err != nil {
		return anthropic.NewToolResultBlock(call.ID, "no such note", true)
	}
	return anthropic.NewToolResultBlock(call.ID, string(note), false)
}
