// Package settings has tools, which it adds to a registry that it is handed.
package settings

import (
	"context"
	"fmt"
	"os"

	"dataleak/typed/registry"
)

type setting struct{ Name, Value string }

func Any(r *registry.Registry) { registry.Add(r, "set", set) }

func set(_ context.Context, in setting) (string, error) {
	return "ok", os.Setenv(in.Name, in.Value)
}

func Known(r *registry.Registry) { registry.Add(r, "set_known", setKnown) }

func setKnown(_ context.Context, in setting) (string, error) {
	switch in.Name {
	case "TZ", "LANG":
	default:
		return "", fmt.Errorf("setting %q cannot be changed", in.Name)
	}
	if in.Value != "UTC" && in.Value != "C" {
		return "", fmt.Errorf("value %q is not known", in.Value)
	}
	return "ok", os.Setenv(in.Name, in.Value)
}
