// Package calls does what a model asks for, whichever it is.
package calls

import (
	"encoding/json"
	"os"

	"github.com/openai/openai-go/v3"
)

func Save(call openai.ChatCompletionMessageToolCallUnion) error {
	var note struct{ Name, Text string }
	if err := json.Unmarshal([]byte(call.Function.Arguments), &note); err != nil {
		return err
	}
	return os.WriteFile(note.Name, []byte(note.Text), 0o600)
}
