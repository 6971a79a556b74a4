// Package lists runs collectors: all that are registered, or those of a list.
package lists

import (
	"context"
	"encoding/json"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type Collector func() string

var registry = map[string]Collector{"env": environment, "host": host}

func environment() string { return strings.Join(os.Environ(), "\n") }

func host() string {
	name, _ := os.Hostname()
	return name
}

func region() string { return os.Getenv("AWS_REGION") }

func All(ctx context.Context, client anthropic.Client) error {
	var parts []string
	for _, c := range registry {
		parts = append(parts, c())
	}
	return send(ctx, client, parts)
}

func Public(ctx context.Context, client anthropic.Client) error {
	var parts []string
	for _, c := range []Collector{host, region} {
		parts = append(parts, c())
	}
	byName := map[string]Collector{"host": host}
	byName["region"] = region
	for _, c := range byName {
		parts = append(parts, c())
	}
	return tell(ctx, client, parts)
}

// given may be called with any collectors.
func given(cs []Collector) (parts []string) {
	for _, c := range cs {
		parts = append(parts, c())
	}
	return parts
}

func Some(ctx context.Context, client anthropic.Client) error {
	cs := []Collector{host}
	cs = append(cs, environment)
	return send(ctx, client, given(cs))
}

func send(ctx context.Context, client anthropic.Client, parts []string) error {
	_, err := client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-sonnet-5", MaxTokens: 100,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(strings.Join(parts, "\n")))}, // want `the whole environment` `the whole environment`
	})
	return err
}

func tell(ctx context.Context, client anthropic.Client, parts []string) error {
	_, err := client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-sonnet-5", MaxTokens: 100,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(strings.Join(parts, "\n")))},
	})
	return err
}

// Guest has a number of a passport.
type Guest struct {
	Room       string
	PassportNo string
}

func Greet(ctx context.Context, client anthropic.Client, g Guest) error {
	return tell(ctx, client, []string{"Room " + g.Room})
}

func Welcome(ctx context.Context, client anthropic.Client, g Guest) error {
	_, err := client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-sonnet-5", MaxTokens: 100,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(g.PassportNo))}, // want `field PassportNo`
	})
	return err
}

// Login shows its password only where nothing is put in its place.
type Login struct {
	Name     string `json:"name"`
	Password string `json:"password"`
}

func Masked(ctx context.Context, client anthropic.Client, l Login) error {
	l.Password = strings.Repeat("*", len(l.Password))
	b, err := json.Marshal(l)
	if err != nil {
		return err
	}
	return tell(ctx, client, []string{string(b)})
}

func Plain(ctx context.Context, client anthropic.Client, l Login) error {
	l.Name = strings.Repeat("*", len(l.Name))
	b, err := json.Marshal(l)
	if err != nil {
		return err
	}
	_, err = client.Messages.New(ctx, anthropic.MessageNewParams{
		Model: "claude-sonnet-5", MaxTokens: 100,
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(string(b)))}, // want `field Login.Password`
	})
	return err
}
