// Package desk puts questions to people, in chat and at a terminal.
package desk

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/slack-go/slack"
)

// An Answer is what somebody said.
type Answer struct {
	Approved bool
	User     string
}

type Desk struct {
	API     *slack.Client
	open    map[string]chan Answer
	button  func(word string)
	put     func(question string) error
	Channel string
}

// Hold posts a question and waits for the answer.
func (d *Desk) Hold(ctx context.Context, id, question string) (Answer, error) {
	ch := make(chan Answer, 1)
	d.open[id] = ch
	if _, _, err := d.API.PostMessage(d.Channel, slack.MsgOptionText(question, true)); err != nil {
		return Answer{}, err
	}
	select {
	case a := <-ch:
		return a, nil
	case <-ctx.Done():
		return Answer{}, ctx.Err()
	}
}

func (d *Desk) show(question string) error {
	_, _, err := d.API.PostMessage(d.Channel, slack.MsgOptionText(question, true))
	return err
}

// Park is Hold, with a helper that posts.
func (d *Desk) Park(id, question string) bool {
	ch := make(chan Answer, 1)
	d.open[id] = ch
	if d.show(question) != nil {
		return false
	}
	return (<-ch).Approved
}

// Hurry takes silence for a yes.
func (d *Desk) Hurry(id, question string) bool {
	ch := make(chan Answer, 1)
	d.open[id] = ch
	if d.show(question) != nil {
		return false
	}
	select {
	case a := <-ch:
		return a.Approved
	case <-time.After(time.Minute):
		return true
	}
}

// Patient takes silence for a no.
func (d *Desk) Patient(id, question string) bool {
	ch := make(chan Answer, 1)
	d.open[id] = ch
	if d.show(question) != nil {
		return false
	}
	select {
	case a := <-ch:
		return a.Approved
	case <-time.After(time.Minute):
		return false
	}
}

// A Choice is what a person chooses.
type Choice int

const (
	Refuse Choice = iota
	Allow
	AllowAll
)

// A Guard decides about calls.
type Guard interface {
	Decide(ctx context.Context, tool, detail string) (Choice, error)
}

// Terminal is a Guard that asks at a terminal.
type Terminal struct {
	In  *bufio.Reader
	Out io.Writer
}

func (t *Terminal) Decide(ctx context.Context, tool, detail string) (Choice, error) {
	fmt.Fprintf(t.Out, "%s %s? [y/a/N] ", tool, detail)
	line, err := t.In.ReadString('\n')
	if err != nil {
		return Refuse, err
	}
	switch strings.TrimSpace(line) {
	case "y":
		return Allow, nil
	case "a":
		return AllowAll, nil
	}
	return Refuse, nil
}

// A Quota decides about calls, too, but asks nobody.
type Quota interface {
	Judge(ctx context.Context, tool string) (Choice, error)
}

type budget struct{ left int }

func (b *budget) Judge(ctx context.Context, tool string) (Choice, error) {
	if b.left--; b.left < 0 {
		return Refuse, errors.New("spent")
	}
	return Allow, nil
}

// A Receipt says what became of a message.
type Receipt struct{ err error }

func (r *Receipt) Failed() error { return r.err }

func (d *Desk) send(question string) *Receipt { return &Receipt{d.put(question)} }

var errRefused = errors.New("refused")

// Press waits for what the buttons below a question say.
func (d *Desk) Press(question string) error {
	pressed := make(chan string, 1)
	d.onButton(func(word string) { pressed <- word })
	if r := d.send(question); r.Failed() != nil {
		return r.Failed()
	}
	if <-pressed != "yes" {
		return errRefused
	}
	return nil
}

// PressOrLose takes it for a yes that the question could not be sent.
func (d *Desk) PressOrLose(question string) error {
	pressed := make(chan string, 1)
	d.onButton(func(word string) { pressed <- word })
	if r := d.send(question); r.Failed() != nil {
		return nil
	}
	if <-pressed != "yes" {
		return errRefused
	}
	return nil
}

func (d *Desk) onButton(do func(word string)) { d.button = do }
