// Package decoded does what another package has made of the model's calls.
package decoded

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/decoded/ops"
)

type call struct {
	id string
	op ops.Op
}

// next returns the call of a message, if there is one.
func next(message *anthropic.Message) (string, *call, error) {
	var text string
	for _, block := range message.Content {
		switch block.Type {
		case "text":
			text += block.Text
		case "tool_use":
			op, err := ops.Decode(block.Name, block.Input)
			if err != nil {
				return text, nil, err
			}
			return text, &call{block.ID, op}, nil
		}
	}
	return text, nil, nil
}

func alone(message *anthropic.Message) error {
	_, c, err := next(message)
	if err != nil || c == nil {
		return err
	}
	return c.op.Apply(".") // want `a tool call removes files here`
}

func asked(message *anthropic.Message) error {
	text, c, err := next(message)
	if err != nil || c == nil {
		return err
	}
	fmt.Printf("%s\n%s? [y/n] ", text, c.id)
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil || strings.TrimSpace(line) != "y" {
		return errors.Join(err, errors.New("not done"))
	}
	return c.op.Apply(".")
}

// closing is what the program does whatever the model has said.
func closing(message *anthropic.Message) error {
	keeper := ops.NewLog(message.Content[0].Text)
	return keeper.Flush(".")
}
