package errs

import (
	"errors"
	"fmt"
	"log"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// A profile is one of several ways to reach Claude: that its name is told in an error tells nothing of its key.
type profile struct {
	Name   string
	Kind   string
	APIKey string
}

type providers struct {
	Profiles []profile
}

type setup struct {
	Providers providers
}

func validate(s *setup) error {
	for _, p := range s.Providers.Profiles {
		if p.APIKey == "" {
			return fmt.Errorf("the profile %q has no key", p.Name)
		}
	}
	return nil
}

func connect(s *setup) ([]anthropic.Client, error) {
	var out []anthropic.Client
	for _, p := range s.Providers.Profiles {
		c, err := dial(p.Kind, p.APIKey)
		if err != nil {
			return nil, fmt.Errorf("profile %q: %w", p.Name, err)
		}
		out = append(out, c)
	}
	return out, nil
}

func dial(kind, key string) (anthropic.Client, error) {
	if kind != "anthropic" {
		return anthropic.Client{}, errors.New("no such kind: " + kind)
	}
	return anthropic.NewClient(option.WithAPIKey(key)), nil
}

func refused(s *setup) error {
	for _, p := range s.Providers.Profiles {
		if len(p.APIKey) < 20 {
			return fmt.Errorf("the key %q is too short", p.APIKey)
		}
	}
	return nil
}

func start(s *setup) {
	if err := validate(s); err != nil {
		log.Fatal(err)
	}
	if _, err := connect(s); err != nil {
		log.Fatal(err)
	}
	if err := refused(s); err != nil {
		log.Fatal(err) // want `a credential \(field APIKey\) gets into the log`
	}
}
