package local

import (
	"context"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
)

// A parser of the command line fills in what has such tags, and calls Run.
type asCmd struct {
	Who   string `arg:"" help:"Who answers."`
	Where string
	Times int `help:"How often."`
}

func (a *asCmd) Run(client *anthropic.Client) error {
	ask(client, fmt.Sprintf("You are %s. Stay in character.", a.Who))
	ask(client, fmt.Sprintf("You are in %s. Stay there.", a.Where))
	ask(client, fmt.Sprintf("Say it %d times.", a.Times))
	ask(client, a.Who)
	return nil
}

// The root of the commands has flags that all of them are given.
type cli struct {
	Style string `help:"Whose style to imitate."`
	Note  string
	Speak speakCmd `cmd:"" help:"Speak."`
}

type speakCmd struct{}

func (s *speakCmd) Run(c *cli, client *anthropic.Client) error {
	ask(client, fmt.Sprintf("Write in the style of %s. Be brief.", c.Style))
	ask(client, fmt.Sprintf("You know this: %s. Be brief.", c.Note))
	return nil
}

// What has no such method is no command.
type option struct {
	Who string `arg:"" help:"Who answers."`
}

func (o *option) use(client *anthropic.Client) {
	ask(client, fmt.Sprintf("You are %s. Stay in character.", o.Who))
}

func ask(client *anthropic.Client, system string) {
	client.Messages.New(context.Background(), anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: system}}}) // want `command-line argument.*mixed with instructions.*commands.go:18` `command-line argument.*mixed with instructions.*commands.go:35`
}
