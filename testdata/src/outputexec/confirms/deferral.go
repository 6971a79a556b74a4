package confirms

import (
	"encoding/json"
	"net/http"
	"os/exec"
	"strings"

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

// A desk keeps calls as they are.
type desk struct {
	calls map[string]anthropic.ToolUseBlock
	last  *anthropic.ToolUseBlock
}

func (d *desk) hold(msg *anthropic.Message) {
	for _, block := range msg.Content {
		if use, ok := block.AsAny().(anthropic.ToolUseBlock); ok {
			d.calls[use.ID] = use
			d.last = &use
		}
	}
}

func (d *desk) take(id string) (anthropic.ToolUseBlock, bool) {
	use, ok := d.calls[id]
	delete(d.calls, id)
	return use, ok
}

// handleApprove is an endpoint.
func (d *desk) handleApprove(w http.ResponseWriter, r *http.Request) {
	use, ok := d.take(r.PathValue("id"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return
	}
	_ = exec.Command("kubectl", in.Command).Run()
}

// Decide is called with what somebody has decided.
func (d *desk) Decide(id string, approved bool) error {
	use := d.calls[id]
	if !approved {
		return nil
	}
	return runHeld(use)
}

func runHeld(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	return exec.Command("kubectl", in.Command).Run()
}

type saying struct {
	ID      string
	Verdict string
}

func (d *desk) handleVerdict(w http.ResponseWriter, r *http.Request) {
	var said saying
	if err := json.NewDecoder(r.Body).Decode(&said); err != nil {
		return
	}
	if said.Verdict != "approve" {
		return
	}
	use := d.calls[said.ID]
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return
	}
	_ = exec.Command("kubectl", in.Command).Run()
}

// Work runs what was kept, whoever has looked at it.
func (d *desk) Work(id string) error {
	use := d.calls[id]
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	return exec.Command("kubectl", in.Command).Run() // want `model output \(tool input\) reaches command argument unchecked`
}

// Willing takes the model's word for it.
func (d *desk) Willing() error {
	var in struct {
		Command  string
		Approved bool
	}
	if err := json.Unmarshal(d.last.Input, &in); err != nil {
		return err
	}
	if !in.Approved {
		return nil
	}
	return exec.Command("kubectl", in.Command).Run() // want `model output \(tool input\) reaches command argument unchecked`
}

// Refused has it the wrong way round.
func (d *desk) Refused(id string, approved bool) error {
	use := d.calls[id]
	if approved {
		return nil
	}
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	return exec.Command("kubectl", in.Command).Run() // want `model output \(tool input\) reaches command argument unchecked`
}

// approveAll is handed what the model asks for, and nobody has seen it.
func approveAll(msg *anthropic.Message) error {
	for _, block := range msg.Content {
		var in input
		if err := json.Unmarshal(block.Input, &in); err != nil {
			return err
		}
		if err := exec.Command("kubectl", in.Command).Run(); err != nil { // want `model output \(tool input\) reaches command argument unchecked`
			return err
		}
	}
	return nil
}

// What was said last, by whoever sets it.
var last struct {
	Approved bool
	Verdict  string
}

func (d *desk) release(id string) error {
	if !last.Approved || last.Verdict != "approve" {
		return nil
	}
	return runHeld(d.calls[id])
}

// onAnswer is an endpoint for what somebody says to the last call.
func (d *desk) onAnswer(w http.ResponseWriter, r *http.Request) {
	var in input
	if err := json.Unmarshal(d.last.Input, &in); err != nil {
		return
	}
	switch strings.ToLower(strings.TrimSpace(r.FormValue("answer"))) {
	case "y", "yes":
		_ = exec.Command("kubectl", in.Command).Run()
	case "later": // it is no yes
		_ = exec.Command("kubectl", in.Command).Run() // want `model output`
	}
}

// onBook is no answer, whatever it has in it.
func (d *desk) onBook(w http.ResponseWriter, r *http.Request) {
	var in input
	if err := json.Unmarshal(d.last.Input, &in); err != nil {
		return
	}
	if r.FormValue("kind") == "book" {
		_ = exec.Command("kubectl", in.Command).Run() // want `model output`
	}
}
