// Package plans runs the steps of plans that Claude writes.
package plans

import (
	"context"
	"encoding/json"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/plans/queue"
)

type step struct {
	Title string   `json:"title"`
	Tool  string   `json:"tool"`
	Flags []string `json:"flags"`
}

type phase struct {
	Name  string `json:"name"`
	Steps []step `json:"steps"`
}

type plan struct {
	Goal  string      `json:"goal"`
	Steps []step      `json:"steps"`
	Later phase       `json:"later"`
	Jobs  []queue.Job `json:"jobs"`
}

func write(ctx context.Context, c anthropic.Client) (*plan, error) {
	m, err := c.Messages.New(ctx, anthropic.MessageNewParams{})
	if err != nil {
		return nil, err
	}
	return parse(m.Content[0].Text)
}

func parse(text string) (*plan, error) {
	text = strings.TrimSuffix(strings.TrimPrefix(text, "```json"), "```")
	var p plan
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		return nil, err
	}
	return &p, nil
}

func listed(ctx context.Context, c anthropic.Client) error {
	p, err := write(ctx, c)
	if err != nil {
		return err
	}
	for _, s := range p.Steps {
		if err := exec.Command("make", s.Flags...).Run(); err != nil { // want `model output .* reaches command argument`
			return err
		}
	}
	for _, s := range p.Later.Steps {
		if err := exec.Command(s.Tool).Run(); err != nil { // want `model output .* reaches program`
			return err
		}
	}
	return nil
}

func queued(ctx context.Context, c anthropic.Client, hosts map[string]bool) {
	p, err := write(ctx, c)
	if err != nil {
		return
	}
	open, known := queue.NewOpen(), queue.NewKnown(hosts)
	for _, j := range p.Jobs {
		open.Put(j) // want `model output .* reaches command argument`
		known.Put(j)
	}
}

var targets = map[string]bool{"test": true, "lint": true}

func allowed(ctx context.Context, c anthropic.Client) error {
	p, err := write(ctx, c)
	if err != nil {
		return err
	}
	for _, s := range p.Steps {
		if !targets[s.Tool] {
			continue
		}
		if err := exec.Command("make", s.Tool).Run(); err != nil {
			return err
		}
	}
	return exec.Command("say", "planned").Run()
}
