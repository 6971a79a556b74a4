// Package mailbox gets messages in a way of its own.
package mailbox

import "github.com/anthropics/anthropic-sdk-go"

type mailbox struct{ unread chan string }

// next returns a mail; anybody can send one.
//
//claudelint:source remote
func (m *mailbox) next() string { return <-m.unread }

func request(m *mailbox) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		Model:     anthropic.ModelClaudeSonnet5_5,
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Answer this mail: " + m.next()}}, // want `result of next.* becomes part of the system prompt`
	}
}
