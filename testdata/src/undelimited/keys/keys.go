// Package keys collects what a person types in a terminal key by key.
package keys

import (
	"context"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	tea "github.com/charmbracelet/bubbletea"
)

type model struct {
	client anthropic.Client
	input  []rune
	word   string
	mode   string
}

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return m, nil
	}
	switch key.Type {
	case tea.KeyRunes:
		m.input = append(m.input, key.Runes...)
	case tea.KeyUp:
		m.mode = "longer"
	case tea.KeyEnter:
		line := strings.TrimSpace(string(m.input))
		m.input = nil
		return m, tea.Cmd(func() tea.Msg {
			m.explain(line)
			m.wrapped(line)
			m.chat(line)
			m.say()
			return nil
		})
	}
	switch s := key.String(); s {
	case "l":
		m.mode = s
	default:
		m.word += s
	}
	return m, nil
}

func (m model) View() string { return string(m.input) }

func (m model) explain(term string) {
	m.ask("Explain the term to a beginner in two sentences: " + term)
}

func (m model) wrapped(term string) {
	m.ask("Explain the term in the tags.\n<term>" + term + "</term>")
}

func (m model) chat(line string) { m.ask(line) }

func (m model) say() {
	m.ask("Say what the word means: " + m.word)
	m.ask("Answer in the style that is asked for: " + m.mode)
}

func (m model) ask(turn string) {
	m.client.Messages.New(context.Background(), anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeHaiku4_5,
		MaxTokens: 512,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(turn))}, // want `passed to say` `passed to explain`
	})
}
