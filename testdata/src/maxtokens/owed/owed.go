// Package owed gives a desk its model.
package owed

import (
	"context"
	"net/http"

	"maxtokens/owed/claude"
	"maxtokens/owed/desk"
)

func plain() {
	d := desk.New(claude.New()) // want `MaxTokens is still 0 .*desk.go:20 handed to Model.Answer without it → .*claude.go:19 sent by MessageService.New` `a remote party chooses this number .*desk.go:34 handed to Model.Answer`
	d.Greet(context.Background())
	http.Handle("/", &desk.Proxy{Model: claude.New()})
}
