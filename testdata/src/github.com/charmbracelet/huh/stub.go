// Package huh stubs what the tests use of github.com/charmbracelet/huh.
package huh

type Confirm struct{}

type Input struct{}

func NewConfirm() *Confirm { return nil }

func (c *Confirm) Title(title string) *Confirm { return nil }

func (c *Confirm) Description(description string) *Confirm { return nil }

func (c *Confirm) Affirmative(affirmative string) *Confirm { return nil }

func (c *Confirm) Negative(negative string) *Confirm { return nil }

func (c *Confirm) Value(value *bool) *Confirm { return nil }

func (c *Confirm) Run() error { return nil }

func NewInput() *Input { return nil }

func (i *Input) Title(title string) *Input { return nil }

func (i *Input) Value(value *string) *Input { return nil }

func (i *Input) Run() error { return nil }
