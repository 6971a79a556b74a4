// Package handed hands methods to those who call them later.
package handed

import (
	"net/http"

	"maxtokens/handed/desk"
)

func serve(mux *http.ServeMux) {
	bare := &desk.Desk{Clerk: desk.New(desk.Named("bare"))} // want `tokens is still 0 when it becomes max_tokens`
	mux.HandleFunc("/bare", bare.Handle)
	short := &desk.Desk{Clerk: desk.New(desk.Named("short"), desk.Tokens(100))}
	mux.HandleFunc("/short", short.Handle)
	late := &desk.Desk{}
	mux.HandleFunc("/late", late.Handle)
	late.Clerk = desk.New(desk.Tokens(200))
}

func limited(mux *http.ServeMux) {
	open := &desk.Desk{} // want `Limit is still 0 when it becomes max_tokens`
	mux.HandleFunc("/open", open.Limited)
	late := &desk.Desk{}
	mux.HandleFunc("/late", late.Limited)
	late.Limit = 100
}

// Whoever gets the desk can set the limit.
func returned(mux *http.ServeMux) *desk.Desk {
	d := &desk.Desk{}
	mux.HandleFunc("/returned", d.Limited)
	return d
}

type holder struct{ d *desk.Desk }

func held(mux *http.ServeMux) *holder {
	d := &desk.Desk{}
	mux.HandleFunc("/held", d.Limited)
	return &holder{d}
}

func byName(mux *http.ServeMux) map[string]*desk.Desk {
	d := &desk.Desk{}
	mux.HandleFunc("/named", d.Limited)
	return map[string]*desk.Desk{"a": d}
}

func asked(clerk *desk.Clerk) func(*http.ServeMux) {
	d := &desk.Desk{Clerk: clerk}
	return func(mux *http.ServeMux) { mux.HandleFunc("/asked", d.Handle) }
}

var _ = []any{serve, limited, returned, held, byName, asked, mapped}
