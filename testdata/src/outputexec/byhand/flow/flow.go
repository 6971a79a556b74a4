// Package flow has steps that look like calls of tools, but nobody asks a model.
package flow

import "os/exec"

type Step struct {
	ID    string         `json:"id"`
	Type  string         `json:"type"`
	Name  string         `json:"name"`
	Input map[string]any `json:"input"`
}

// Run runs what the operator wrote down.
func Run(steps []Step) error {
	for _, s := range steps {
		script, _ := s.Input["script"].(string)
		if err := exec.Command("sh", "-c", script).Run(); err != nil {
			return err
		}
	}
	return nil
}
