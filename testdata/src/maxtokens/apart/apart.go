// Package apart is given what sends its requests behind an interface of its own.
package apart

import (
	"context"
	"encoding/json"
	"net/http"

	"maxtokens/apart/api"
)

type sender interface {
	Send(ctx context.Context, r api.Request) error
}

type desk struct{ out sender }

func (d *desk) ask(ctx context.Context) {
	d.out.Send(ctx, api.Request{Prompt: "hi"}) // want `MaxTokens is still 0 .*passed to sender.Send → api/api.go:\d+ sent by MessageService.New`
	d.out.Send(ctx, api.Request{Prompt: "hi", MaxTokens: 100})
}

func routes(d *desk) {
	http.Handle("/ask", handle(d.out.Send))
	http.Handle("/limited", limited(d.out.Send))
}

func handle(send func(context.Context, api.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in api.Request
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			return
		}
		send(r.Context(), in) // want `a remote party chooses this number without an upper bound.*passed to sender.Send`
	}
}

func limited(send func(context.Context, api.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in api.Request
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			return
		}
		in.MaxTokens = max(1, min(in.MaxTokens, 2000))
		send(r.Context(), in)
	}
}

// A func of another package may be what a variable holds.
var post = api.Send

func byVar(ctx context.Context, c *api.Client) {
	post(ctx, c, api.Request{Prompt: "hi"}) // want `MaxTokens is still 0`
	post(ctx, c, api.Request{Prompt: "hi", MaxTokens: 100})
}
