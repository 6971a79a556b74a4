// Package lookups looks credentials up by names, which errors tell.
package lookups

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/spf13/cobra"

	"keyexposure/lookups/vault"
)

type provider interface {
	Ask(ctx context.Context) (string, error)
}

type config struct{ Provider, Kind, Sealed, Path string }

func load(path string) (config, error) {
	if _, err := os.Stat(path); err != nil {
		return config{}, fmt.Errorf("no settings: %w", err)
	}
	return config{Path: path}, nil
}

type claude struct {
	client *anthropic.Client
	cfg    config
}

func newClaude(cfg config, key string) (*claude, error) {
	client := anthropic.NewClient(option.WithAPIKey(key))
	return &claude{client: &client, cfg: cfg}, nil
}

func newClaudeLoudly(cfg config, key string) (*claude, error) {
	if len(key) < 20 {
		return nil, fmt.Errorf("%q is no key", key)
	}
	client := anthropic.NewClient(option.WithAPIKey(key))
	return &claude{client: &client, cfg: cfg}, nil
}

func (c *claude) Ask(ctx context.Context) (string, error) {
	msg, err := c.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100})
	if err != nil {
		return "", fmt.Errorf("%s: %w", c.cfg.Provider, err)
	}
	return msg.Content[0].Text, nil
}

func open(cfg config) (provider, error) {
	key, err := vault.Open("llm:"+cfg.Provider, cfg.Kind, cfg.Sealed)
	if err != nil {
		return nil, errors.New("no key")
	}
	switch cfg.Provider {
	case "anthropic":
		return newClaude(cfg, key)
	default:
		return nil, fmt.Errorf("unknown provider %q", cfg.Provider)
	}
}

func openLoudly(cfg config) (provider, error) {
	key, err := vault.Open("llm:"+cfg.Provider, cfg.Kind, cfg.Sealed)
	if err != nil {
		return nil, errors.New("no key")
	}
	switch cfg.Provider {
	case "anthropic":
		return newClaudeLoudly(cfg, key)
	default:
		return nil, fmt.Errorf("unknown provider %q", cfg.Provider)
	}
}

func commands() []*cobra.Command {
	ask := &cobra.Command{RunE: func(cmd *cobra.Command, args []string) error {
		cfg, err := load("settings")
		if err != nil {
			return fmt.Errorf("loading: %w", err)
		}
		defer os.Remove("lock")
		p, err := open(cfg)
		if err != nil {
			return fmt.Errorf("opening: %w", err)
		}
		_, err = p.Ask(cmd.Context())
		return err
	}}
	loudly := &cobra.Command{RunE: func(cmd *cobra.Command, args []string) error {
		cfg, err := load("settings")
		if err != nil {
			return fmt.Errorf("loading: %w", err)
		}
		defer os.Remove("lock")
		p, err := openLoudly(cfg)
		if err != nil {
			return fmt.Errorf("opening: %w", err) // want `gets into standard error`
		}
		_, err = p.Ask(cmd.Context())
		return err
	}}
	told := &cobra.Command{RunE: func(cmd *cobra.Command, args []string) (err error) {
		key := os.Getenv("ANTHROPIC_API_KEY")
		defer func() {
			if err != nil {
				err = fmt.Errorf("with %s: %w", key, err)
			}
		}()
		_, err = load("settings")
		return err // want `gets into standard error`
	}}
	return []*cobra.Command{ask, loudly, told}
}
