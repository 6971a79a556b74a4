// Package tools adds its tools to a registry of others.
package tools

import (
	"context"
	"encoding/json"
	"os"

	"toolapproval/layers/kit"
)

func wipe(context.Context, json.RawMessage) (string, error) { return "", os.RemoveAll("wiped") }

func Register(r *kit.Registry) { r.Add("wipe", wipe) }
