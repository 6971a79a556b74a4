// Package survey stubs what the tests use of github.com/AlecAivazis/survey/v2.
package survey

type PromptConfig struct{}

type AskOptions struct{}

type Prompt interface {
	Prompt(config *PromptConfig) (interface{}, error)
}

type Confirm struct {
	Message string
	Default bool
	Help    string
}

type Input struct {
	Message string
	Default string
	Help    string
}

type AskOpt func(options *AskOptions) error

func AskOne(p Prompt, response interface{}, opts ...AskOpt) error { return nil }

func (c *Confirm) Prompt(config *PromptConfig) (interface{}, error) { return nil, nil }

func (i *Input) Prompt(config *PromptConfig) (interface{}, error) { return nil, nil }
