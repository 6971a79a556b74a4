// Package vetted decodes tool calls into types of which some check what they are decoded from.
package vetted

import (
	"encoding/json"
	"errors"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/vetted/units"
)

type input struct {
	Unit  units.Unit   `json:"unit"`
	More  []units.Unit `json:"more"`
	Level units.Level  `json:"level"`
	Label units.Label  `json:"label"`
	Host  host         `json:"host"`
	Port  port         `json:"port"`
}

func handle(block anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	exec.Command("systemctl", "restart", string(in.Unit)).Run()
	for _, u := range in.More {
		exec.Command("systemctl", "status", string(u)).Run()
	}
	exec.Command("journalctl", "-p", string(in.Level)).Run()
	exec.Command("journalctl", "-t", string(in.Label)).Run() // want `model output`
	exec.Command("ping", string(in.Host)).Run()
	return exec.Command("ss", string(in.Port)).Run() // want `model output`
}

type host string

func (h *host) UnmarshalText(b []byte) error {
	if !isHost(string(b)) {
		return errors.New("no host of ours")
	}
	*h = host(b)
	return nil
}

func isHost(s string) bool { return s == "alpha" || s == "beta" }

type port string

func (p *port) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		return errors.New("no port")
	}
	*p = port(b)
	return nil
}
