// Package robot runs programs in a way of its own.
package robot

import (
	"io"

	"github.com/anthropics/anthropic-sdk-go"
)

type robot struct{ port io.Writer }

// perform makes the robot move as the program says.
//
//claudelint:sink outputexec
func (r *robot) perform(program string) error {
	_, err := io.WriteString(r.port, program)
	return err
}

func (r *robot) obey(answer *anthropic.Message) error {
	return r.perform(answer.Content[0].Text) // want `model output .* reaches perform`
}
