// Package tools has tools that note whether a person must be asked.
package tools

import (
	"context"
	"encoding/json"
	"os"

	"toolapproval/noted"
)

func init() {
	noted.Register(noted.Spec{Name: "drop", Confirm: true, Handler: drop})
	noted.Register(noted.Spec{Name: "prune", Handler: prune})
	noted.Add(&remove{})
	noted.Add(&sweep{})
	noted.Rank(noted.Ranked{Name: "wipe", Risk: noted.High, Run: wipe})
	noted.Rank(noted.Ranked{Name: "clean", Risk: noted.Medium, Run: clean})
	noted.Rank(noted.Ranked{Name: "tidy", Run: tidy})
	noted.Plan(&rename{})
	noted.Plan(&unlink{})
	noted.Level("purge", purge{})
	noted.Level("trim", trim{})
}

func drop(context.Context, json.RawMessage) error  { return os.RemoveAll("a") }
func prune(context.Context, json.RawMessage) error { return os.RemoveAll("b") } // want `a tool call removes files here`

type remove struct{}

func (*remove) Name() string                              { return "remove" }
func (*remove) Dangerous() bool                           { return true }
func (*remove) Do(context.Context, json.RawMessage) error { return os.Remove("c") }

type sweep struct{}

func (*sweep) Name() string                              { return "sweep" }
func (*sweep) Dangerous() bool                           { return false }
func (*sweep) Do(context.Context, json.RawMessage) error { return os.Remove("d") } // want `a tool call removes files here`

func wipe(context.Context, json.RawMessage) error  { return os.RemoveAll("e") }
func clean(context.Context, json.RawMessage) error { return os.RemoveAll("f") }
func tidy(context.Context, json.RawMessage) error  { return os.RemoveAll("g") } // want `a tool call removes files here`

type rename struct{}

func (*rename) Title() string                                 { return "rename" }
func (*rename) Summary() string                               { return "rename h" }
func (*rename) Change(context.Context, json.RawMessage) error { return os.Remove("h") }

type unlink struct{}

func (*unlink) Title() string                                 { return "unlink" }
func (*unlink) Change(context.Context, json.RawMessage) error { return os.Remove("i") } // want `a tool call removes files here`

type purge struct{}

func (purge) Risk() noted.Risk                              { return noted.High }
func (purge) Handle(context.Context, json.RawMessage) error { return os.Remove("j") }

type trim struct{}

func (trim) Risk() noted.Risk                              { return noted.Low }
func (trim) Handle(context.Context, json.RawMessage) error { return os.Remove("k") } // want `a tool call removes files here`

// Burn is registered by the program, and asks for a person.
type Burn struct{}

func (Burn) Name() string                              { return "burn" }
func (Burn) Dangerous() bool                           { return true }
func (Burn) Do(context.Context, json.RawMessage) error { return os.Remove("l") }

// Shred is registered by the program, and does not.
type Shred struct{}

func (Shred) Name() string                              { return "shred" }
func (Shred) Dangerous() bool                           { return false }
func (Shred) Do(context.Context, json.RawMessage) error { return os.Remove("m") }
