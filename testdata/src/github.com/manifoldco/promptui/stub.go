// Package promptui stubs what the tests use of github.com/manifoldco/promptui.
package promptui

type Prompt struct {
	Label     interface{}
	Default   string
	IsConfirm bool
}

func (p *Prompt) Run() (string, error) { return "", nil }
