// Package claude makes funcs that ask Claude, and some that do with text what others want.
package claude

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// Complete answers a question.
type Complete func(ctx context.Context, question string) (string, error)

type Client struct{ api anthropic.Client }

func New() *Client { return &Client{anthropic.NewClient()} }

func (c *Client) Ask(ctx context.Context, question string) (string, error) {
	m, err := c.api.Messages.New(ctx, anthropic.MessageNewParams{})
	if err != nil {
		return "", err
	}
	return m.Content[0].Text, nil
}

// FromClient makes a func that asks.
func FromClient(c *Client) Complete {
	return func(ctx context.Context, question string) (string, error) {
		return c.Ask(ctx, "Answer in one line.\n"+question)
	}
}

// Method hands out a method.
func Method(c *Client) Complete { return c.Ask }

// Tried makes a func that tries a func that was made by another one.
func Tried(c *Client) Complete { return Twice(FromClient(c)) }

// Twice makes a func that tries a func once more.
func Twice(f Complete) Complete {
	return func(ctx context.Context, question string) (string, error) {
		s, err := f(ctx, question)
		if err != nil {
			s, err = f(ctx, question)
		}
		return s, err
	}
}

// Clipped makes a func that clips text.
func Clipped(n int) func(string) string {
	return func(s string) string { return s[:min(n, len(s))] }
}

// OneOf makes a func that asks for one of the known commands.
func OneOf(c *Client, known ...string) Complete {
	return func(ctx context.Context, question string) (string, error) {
		s, err := c.Ask(ctx, question)
		if err != nil {
			return "", err
		}
		if !slices.Contains(known, s) {
			return "", errors.New("unknown command")
		}
		return s, nil
	}
}

// Agreed makes a func that asks a person, too.
func Agreed(c *Client) Complete {
	return func(ctx context.Context, question string) (string, error) {
		s, err := c.Ask(ctx, question)
		if err != nil {
			return "", err
		}
		fmt.Printf("Run %q? [y/N] ", s)
		line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
		if strings.TrimSpace(line) != "y" {
			return "", errors.New("refused")
		}
		return s, nil
	}
}

// Canned makes a func that asks nobody.
func Canned(s string) Complete {
	return func(context.Context, string) (string, error) { return s, nil }
}

// Counted makes a func that asks, of whose answer only the length is given.
func Counted(c *Client) func(ctx context.Context, question string) (int, error) {
	return func(ctx context.Context, question string) (int, error) {
		s, err := c.Ask(ctx, question)
		return len(s), err
	}
}
