package owned

import (
	"encoding/json"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

var columns = map[string]bool{"id": true, "status": true}

type fields struct{ Fields []string }

func known(raw json.RawMessage) {
	var in fields
	_ = json.Unmarshal(raw, &in)
	var keep []string
	for _, f := range in.Fields {
		if columns[f] {
			keep = append(keep, f)
		}
	}
	os.Remove(strings.Join(keep, ","))
}

func unknown(raw json.RawMessage) {
	var in fields
	_ = json.Unmarshal(raw, &in)
	var keep []string
	for _, f := range in.Fields {
		keep = append(keep, f)
		if !columns[f] {
			continue
		}
	}
	os.Remove(strings.Join(keep, ",")) // want `becomes a file path unchecked`
}

func lists(msg *anthropic.Message) {
	for _, block := range msg.Content {
		if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok {
			switch use.Name {
			case "known":
				known(use.Input)
			case "unknown":
				unknown(use.Input)
			}
		}
	}
}
