// Package layers puts middleware around functions that remove files: some asks a person, some does not.
package layers

import (
	"context"
	"encoding/json"
	"os"
	"time"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/layers/agent"
	"toolapproval/layers/kit"
)

func chained(context.Context, json.RawMessage) (string, error) { return "", os.RemoveAll("a") } // want `a tool call removes files here, and nobody is asked`
func chainedAsked(context.Context, json.RawMessage) (string, error) {
	return "", os.RemoveAll("b")
}
func looped(context.Context, json.RawMessage) (string, error)      { return "", os.RemoveAll("c") } // want `a tool call removes files here`
func loopedAsked(context.Context, json.RawMessage) (string, error) { return "", os.RemoveAll("d") }
func made(context.Context, json.RawMessage) (string, error)        { return "", os.RemoveAll("e") } // want `a tool call removes files here`
func madeAsked(context.Context, json.RawMessage) (string, error)   { return "", os.RemoveAll("f") }
func bare(context.Context, json.RawMessage) (string, error)        { return "", os.RemoveAll("g") } // want `a tool call removes files here`
func limited(context.Context, json.RawMessage) (string, error)     { return "", os.RemoveAll("h") } // want `a tool call removes files here`

// deadline is middleware of this package.
func deadline(d time.Duration) kit.Middleware {
	return func(next kit.Handler) kit.Handler {
		return func(ctx context.Context, in json.RawMessage) (string, error) {
			ctx, cancel := context.WithTimeout(ctx, d)
			defer cancel()
			return next(ctx, in)
		}
	}
}

func byName(ctx context.Context, use anthropic.ToolUseBlock) {
	handlers := map[string]kit.Handler{
		"chained":       kit.Chain(chained, kit.Timed("chained"), kit.Recovered),
		"chained_asked": kit.Chain(chainedAsked, kit.Timed("chained"), kit.Asked),
		"limited":       kit.Chain(limited, deadline(time.Second)),
		"bare":          kit.Chain(bare),
	}
	if h := handlers[use.Name]; h != nil {
		h(ctx, use.Input)
	}
}

func byLoop(ctx context.Context, use anthropic.ToolUseBlock) {
	handlers := map[string]kit.Handler{}
	for name, h := range map[string]kit.Handler{"looped": looped} {
		for _, mw := range []kit.Middleware{kit.Recovered, deadline(time.Second)} {
			h = mw(h)
		}
		handlers[name] = h
	}
	for name, h := range map[string]kit.Handler{"looped_asked": loopedAsked} {
		for _, mw := range []kit.Middleware{kit.Recovered, kit.Asked} {
			h = mw(h)
		}
		handlers[name] = h
	}
	if h := handlers[use.Name]; h != nil {
		h(ctx, use.Input)
	}
}

func byTool(ctx context.Context, use anthropic.ToolUseBlock) {
	tools := map[string]kit.Tool{}
	for _, t := range []kit.Tool{
		kit.New("made", made, kit.Timed("made")),
		kit.New("made_asked", madeAsked, kit.Asked),
	} {
		tools[t.Name] = t
	}
	if t, ok := tools[use.Name]; ok {
		t.Run(ctx, use.Input)
	}
}

func registered(ctx context.Context, msg *anthropic.Message) {
	r := kit.NewRegistry()
	r.Use(kit.Timed("tool"), deadline(time.Second))
	r.Add("drop", func(context.Context, json.RawMessage) (string, error) {
		return "", os.RemoveAll("i") // want `a tool call removes files here`
	})
	agent.Run(ctx, msg, r)
}
