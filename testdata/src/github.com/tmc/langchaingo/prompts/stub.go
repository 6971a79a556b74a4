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

type MessageFormatter interface {
	FormatMessages(values map[string]any) ([]llms.ChatMessage, error)
}

type SystemMessagePromptTemplate struct{ Prompt PromptTemplate }

func NewSystemMessagePromptTemplate(template string, inputVariables []string) SystemMessagePromptTemplate {
	return SystemMessagePromptTemplate{}
}

func (p SystemMessagePromptTemplate) FormatMessages(values map[string]any) ([]llms.ChatMessage, error) {
	return nil, nil
}

type HumanMessagePromptTemplate struct{ Prompt PromptTemplate }

func NewHumanMessagePromptTemplate(template string, inputVariables []string) HumanMessagePromptTemplate {
	return HumanMessagePromptTemplate{}
}

func (p HumanMessagePromptTemplate) FormatMessages(values map[string]any) ([]llms.ChatMessage, error) {
	return nil, nil
}

type ChatPromptTemplate struct{ Messages []MessageFormatter }

func NewChatPromptTemplate(messages []MessageFormatter) ChatPromptTemplate {
	return ChatPromptTemplate{}
}

func (p ChatPromptTemplate) FormatMessages(values map[string]any) ([]llms.ChatMessage, error) {
	return nil, nil
}

func (p ChatPromptTemplate) FormatPrompt(values map[string]any) (llms.PromptValue, error) {
	return nil, nil
}
