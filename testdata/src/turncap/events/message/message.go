// Package message keeps what was said.
package message

type Message struct {
	text, finish string
}

func (m *Message) Append(s string)      { m.text += s }
func (m *Message) Finish(reason string) { m.finish = reason }

func (m *Message) Text() string         { return m.text }
func (m *Message) FinishReason() string { return m.finish }
