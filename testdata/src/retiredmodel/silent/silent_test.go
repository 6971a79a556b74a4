package silent

import (
	"testing"

	"github.com/anthropics/anthropic-sdk-go"
)

func TestSwitched(t *testing.T) {
	p := anthropic.MessageNewParams{Model: "claude-3-opus-20240229", MaxTokens: 10}
	if switched(p.Model) != 32000 {
		t.Error("wrong limit")
	}
}
