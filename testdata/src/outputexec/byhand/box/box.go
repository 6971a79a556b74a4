// Package box has tools as funcs in records.
package box

import (
	"encoding/json"
	"os/exec"
)

type Tool struct {
	Name string
	Run  func(in json.RawMessage) (string, error)
}

func New(dir string) []Tool {
	b := &box{dir}
	return []Tool{{"bash", b.bash}, {"status", b.status}}
}

type box struct{ dir string }

func (b *box) bash(in json.RawMessage) (string, error) {
	m := map[string]string{}
	if err := json.Unmarshal(in, &m); err != nil {
		return "", err
	}
	cmd := exec.Command("bash", "-c", m["command"])
	cmd.Dir = b.dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func (b *box) status(json.RawMessage) (string, error) {
	out, err := exec.Command("git", "-C", b.dir, "status").CombinedOutput()
	return string(out), err
}
