// Package prompts stubs what the tests use of github.com/tmc/langchaingo/prompts.
package prompts

import "github.com/tmc/langchaingo/llms"

type PromptTemplate struct {
	Template       string
	InputVariables []string
}

func NewPromptTemplate(template string, inputVars []string) PromptTemplate { return PromptTemplate{} }

func (p PromptTemplate) Format(values map[string]any) (string, error) { return "", nil }

func (p PromptTemplate) FormatPrompt(values map[string]any) (llms.PromptValue, error) {
	return nil, nil
}
