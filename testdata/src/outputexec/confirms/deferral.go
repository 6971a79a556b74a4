package confirms

import (
	"encoding/json"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

// A call that is kept for a person to release.
type pending struct {
	Name  string
	Input json.RawMessage
}

type bot struct {
	tiers   map[string]int
	waiting *pending
}

func (b *bot) tier(name string) int { return b.tiers[name] }

func (b *bot) Handle(msg *anthropic.Message) *pending {
	for _, block := range msg.Content {
		if block.Type != "tool_use" {
			continue
		}
		if b.tier(block.Name) != 0 {
			b.waiting = &pending{Name: block.Name, Input: block.Input}
			return b.waiting
		}
	}
	return nil
}

// Confirm is what the bot's button calls.
func (b *bot) Confirm() error {
	p := b.waiting
	b.waiting = nil
	var in input
	if err := json.Unmarshal(p.Input, &in); err != nil {
		return err
	}
	return exec.Command("kubectl", in.Command).Run()
}
