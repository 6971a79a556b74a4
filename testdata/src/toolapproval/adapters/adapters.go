// Package adapters registers functions of one package, by the adapters of another, with a third one.
package adapters

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"toolapproval/adapters/core"
	"toolapproval/adapters/ops"
	"toolapproval/adapters/registry"
)

type terminal struct{ in *bufio.Reader }

func (t terminal) Ask(_ context.Context, question string) (bool, error) {
	fmt.Fprintf(os.Stderr, "%s [y/N] ", question)
	line, err := t.in.ReadString('\n')
	return strings.TrimSpace(line) == "y", err
}

func register(s *ops.Service) {
	registry.Register("purge", "", core.Typed(s.Purge))                                                        // want `a tool call changes the database here`
	registry.Register("reset", "", core.Plain(s.Reset))                                                        // want `a tool call removes files here`
	registry.Register("close", "", core.Logged("close", core.Typed(s.Close)))                                  // want `a tool call changes the database here`
	registry.Register("clean", "", ops.Cleaner(s.Root))                                                        // want `a tool call removes files here`
	registry.Register("count", "", core.Plain(s.Count))                                                        // reads
	registry.Register("drop", "", core.Asked(terminal{bufio.NewReader(os.Stdin)}, "drop", core.Typed(s.Drop))) // asks
	for name, h := range map[string]core.Handler{
		"inline": func(context.Context, json.RawMessage) (core.Result, error) {
			return core.Result{}, os.Remove("state.json") // want `a tool call removes files here`
		},
	} {
		registry.Register(name, "", h)
	}
}

type files struct{ root string }

func (f *files) wipe(ctx context.Context, in ops.ID) (string, error) {
	return "", os.RemoveAll(f.root + "/all") // want `a tool call removes files here`
}

func (f *files) list(ctx context.Context, in ops.ID) (string, error) {
	all, err := os.ReadDir(f.root)
	return fmt.Sprint(len(all)), err
}

func add(f *files) {
	registry.Add("wipe", core.TypedRunner(f.wipe))
	registry.Add("list", core.TypedRunner(f.list))
}

// once is made the same way, but is no tool.
func once(ctx context.Context, s *ops.Service) error {
	_, err := core.Typed(s.Purge)(ctx, nil)
	return err
}
