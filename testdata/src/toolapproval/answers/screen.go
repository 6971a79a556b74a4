package answers

import (
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	tea "github.com/charmbracelet/bubbletea"
)

// A screen keeps a call until a key is pressed.
type screen struct{ call *anthropic.ToolUseBlock }

type arrived struct{ use anthropic.ToolUseBlock }

func (s screen) Init() tea.Cmd { return nil }
func (s screen) View() string  { return "" }

func (s screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case arrived:
		use := msg.use
		s.call = &use
	case tea.KeyMsg:
		switch msg.String() {
		case "y":
			use := *s.call
			return s, func() tea.Msg { return released(use) }
		case "n":
			s.call = nil
		}
	}
	return s, nil
}

func released(use anthropic.ToolUseBlock) error {
	if use.Name == "wipe" {
		return os.RemoveAll("kept")
	}
	return nil
}

// A hasty one runs it as it comes.
type hasty struct{}

func (h hasty) Init() tea.Cmd { return nil }
func (h hasty) View() string  { return "" }

func (h hasty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if msg, ok := msg.(arrived); ok {
		return h, func() tea.Msg { return atOnce(msg.use) }
	}
	return h, nil
}

func atOnce(use anthropic.ToolUseBlock) error {
	if use.Name == "wipe" {
		return os.RemoveAll("at once") // want `a tool call removes files here`
	}
	return nil
}
