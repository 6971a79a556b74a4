// Package chat has the shape that all providers translate their answers to.
package chat

import "encoding/json"

type Function struct {
	Name      string
	Arguments json.RawMessage
}

type Call struct {
	ID       string
	Function Function
}

type Message struct {
	Role      string
	Content   *string
	ToolCalls []Call
}

type Choice struct {
	Index   int
	Message Message
	Reason  string
}

type Response struct {
	ID, Model string
	Choices   []Choice
}

// An Event is a part of a response that is still being said.
type Event struct {
	Text string
	Call *Call
}
