// Package muxed puts handlers of tools behind a person, or not.
package muxed

import (
	"context"
	"os"

	"toolapproval/muxed/chat"
	"toolapproval/muxed/flow"
)

type files struct{ dir string }

func (f files) purge(ctx context.Context, c flow.Call) (string, error) {
	return "purged", os.RemoveAll(f.dir)
}

func (f files) clear(ctx context.Context, c flow.Call) (string, error) {
	return "cleared", os.RemoveAll(f.dir)
}

func (f files) wipe(ctx context.Context, c flow.Call) (string, error) {
	return "wiped", os.RemoveAll(f.dir) // missed: the same mux has handlers that ask
}

func (f files) drop(ctx context.Context, c flow.Call) (string, error) {
	return "dropped", os.RemoveAll(f.dir) // want `removes files`
}

func (f files) trim(ctx context.Context, c flow.Call) (string, error) {
	return "trimmed", os.RemoveAll(f.dir) // missed, too
}

func New(ch flow.Channel, count func(string)) *chat.Loop {
	f := files{"/srv"}
	human, metered := flow.Human(ch), flow.Metered(count)
	mux := new(flow.Mux)
	mux.On("purge", flow.Use(flow.HandlerFunc(f.purge), metered, human))
	mux.On("clear", human(flow.HandlerFunc(f.clear)))
	mux.On("wipe", flow.Use(flow.HandlerFunc(f.wipe), metered))
	mux.On("drop", flow.HandlerFunc(f.drop))
	mux.On("trim", flow.Use(flow.HandlerFunc(f.trim), flow.Polite(ch)))
	return &chat.Loop{Root: mux}
}
