// Package agent does what the model says.
package agent

import (
	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/home/tools"
)

func Step(h *tools.Host, message *anthropic.Message) error {
	return h.Do(message.Content[0].Text) // want `model output`
}
