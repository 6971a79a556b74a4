// Package input tells whose words a flow carries.
package input

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/rows"
)

// Names are names of parameters that hold a person's words. It is a flag's value: names separated
// by commas.
type Names []string

// Words returns the names by which programs usually call a person's words.
func Words() Names {
	return Names{
		"ask", "customerMessage", "message", "msg", "prompt", "query", "question", "request", "task", "text", "userInput",
		"userMessage", "userMsg", "userPrompt", "userQuery", "userQuestion", "userRequest", "userText", "utterance",
	}
}

// String returns the names as the flag is given them.
func (n *Names) String() string { return strings.Join(*n, ",") }

// Set replaces the names.
func (n *Names) Set(list string) error {
	*n = strings.Split(list, ",")
	return nil
}

// Person describes the person whose words the flow carries and reports whether they are remote. It
// returns "" where the words are nobody's: external content, configuration, or a parameter whose
// name says nothing.
func (n Names) Person(f flows.Flow) (who string, remote bool) {
	switch {
	case f.Entry != nil:
		b, ok := f.Entry.Type().Underlying().(*types.Basic)
		if ok && b.Info()&types.IsString != 0 &&
			slices.ContainsFunc(n, func(name string) bool { return strings.EqualFold(name, f.Entry.Name()) }) {
			return fmt.Sprintf("user input (parameter %s)", f.Entry.Name()), false
		}
	case f.Label == rows.Remote:
		return fmt.Sprintf("remote input (%s)", f.What), true
	case f.Label == rows.Local:
		return fmt.Sprintf("user input (%s)", f.What), false
	}
	return "", false
}
