// Package files registers its tools when it is mounted.
package files

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"unsafeoutput/setup/tool"
)

type read struct{ root string }

func (read) Name() string { return "read" }

func (r read) Execute(_ context.Context, input json.RawMessage) (string, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	b, err := os.ReadFile(filepath.Join(r.root, in.Path))
	return string(b), err
}

type list struct{ root string }

func (list) Name() string { return "list" }

func (l list) Execute(_ context.Context, input json.RawMessage) (string, error) {
	var in struct{ Path string }
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	if !filepath.IsLocal(in.Path) {
		return "", fmt.Errorf("%s is outside", in.Path)
	}
	es, err := os.ReadDir(filepath.Join(l.root, in.Path))
	return fmt.Sprint(len(es)), err
}

func Mount(root string) { tool.Register(read{root}, list{root}) }
