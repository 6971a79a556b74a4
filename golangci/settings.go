package golangci

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
)

// Settings say which analyzers run, and with which of their flags.
type settings struct {
	Enable   []string                  `json:"enable"` // without it, all of them
	Disable  []string                  `json:"disable"`
	Settings map[string]map[string]any `json:"settings"` // by analyzer and flag
}

// selected returns the analyzers to run.
func (s settings) selected(all []*analysis.Analyzer) ([]*analysis.Analyzer, error) {
	for _, list := range []struct {
		key   string
		names []string
	}{{"enable", s.Enable}, {"disable", s.Disable}} {
		for _, name := range list.names {
			if find(all, name) == nil {
				return nil, noSuch(list.key, name)
			}
		}
	}
	selected := slices.DeleteFunc(slices.Clone(all), func(a *analysis.Analyzer) bool {
		return len(s.Enable) > 0 && !slices.Contains(s.Enable, a.Name) || slices.Contains(s.Disable, a.Name)
	})
	if len(selected) == 0 {
		return nil, errors.New("enable and disable leave no analyzer to run")
	}
	return selected, nil
}

// apply sets the flags of which the settings say something.
func (s settings) apply(all []*analysis.Analyzer) error {
	for _, name := range slices.Sorted(maps.Keys(s.Settings)) {
		a := find(all, name)
		if a == nil {
			return noSuch("settings", name)
		}
		if err := set(a, s.Settings[name]); err != nil {
			return fmt.Errorf("settings.%s.%w", name, err)
		}
	}
	return nil
}

// reset sets all flags to their defaults.
func reset(all []*analysis.Analyzer) {
	for _, a := range all {
		a.Flags.VisitAll(func(f *flag.Flag) { f.Value.Set(f.DefValue) })
	}
}

// set sets flags of an analyzer. Errors begin with the name of the flag.
func set(a *analysis.Analyzer, values map[string]any) error {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		f := a.Flags.Lookup(name)
		if f == nil {
			return fmt.Errorf("%s: %s has no such setting", name, a.Name)
		}
		text, err := flagText(values[name])
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := f.Value.Set(text); err != nil {
			if b, ok := f.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
				err = errors.New("want true or false")
			}
			return fmt.Errorf("%s: %q: %w", name, text, err)
		}
	}
	return nil
}

// flagText returns a value, or a list of values, as the text of a flag.
func flagText(value any) (string, error) {
	list, ok := value.([]any)
	if !ok {
		return scalarText(value)
	}
	var items []string
	for _, item := range list {
		text, err := scalarText(item)
		if err != nil {
			return "", err
		}
		items = append(items, text)
	}
	return strings.Join(items, ","), nil
}

func scalarText(value any) (string, error) {
	switch value := value.(type) {
	case string:
		// golangci-lint reads a day without quotes as midnight.
		if t, err := time.Parse(time.RFC3339, value); err == nil && t.Equal(t.Truncate(24*time.Hour)) {
			return t.Format(time.DateOnly), nil
		}
		return value, nil
	case bool:
		return strconv.FormatBool(value), nil
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64), nil
	}
	return "", errors.New("want a value or a list of values")
}

func noSuch(key, name string) error { return fmt.Errorf("%s: no analyzer is called %q", key, name) }

func find(all []*analysis.Analyzer, name string) *analysis.Analyzer {
	i := slices.IndexFunc(all, func(a *analysis.Analyzer) bool { return a.Name == name })
	if i < 0 {
		return nil
	}
	return all[i]
}
