// Package units names what may be restarted.
package units

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// A Unit is one of those that are listed.
type Unit string

var known = []Unit{"nginx.service", "backup.timer"}

// Parse accepts those that are listed.
func Parse(s string) (Unit, error) {
	u := Unit(s)
	if !slices.Contains(known, u) {
		return "", fmt.Errorf("unknown unit %q", s)
	}
	return u, nil
}

func (u *Unit) UnmarshalText(b []byte) error {
	v, err := Parse(string(b))
	if err != nil {
		return err
	}
	*u = v
	return nil
}

// A Label is any text, in small letters.
type Label string

func (l *Label) UnmarshalText(b []byte) error {
	*l = Label(strings.ToLower(string(b)))
	return nil
}

// A Level is one of a few words.
type Level string

func (l *Level) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	switch s {
	case "debug", "info":
		*l = Level(s)
	default:
		return fmt.Errorf("unknown level %q", s)
	}
	return nil
}
