//go:build js

// Package browser is built into a page.
package browser

import (
	_ "embed"
	"syscall/js"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

//go:embed key.txt
var key string

func start() anthropic.Client {
	return anthropic.NewClient(option.WithAPIKey(key)) // want `a credential \(key of the client\) is given to the client as its key in a program for a browser`
}

func entered() anthropic.Client {
	key := js.Global().Get("localStorage").Call("getItem", "key").String()
	return anthropic.NewClient(option.WithAPIKey(key)) // want `in a program for a browser`
}

func proxied() anthropic.Client {
	return anthropic.NewClient(option.WithBaseURL("/api/claude"), option.WithAPIKey(""))
}
