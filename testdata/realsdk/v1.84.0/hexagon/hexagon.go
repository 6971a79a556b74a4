// Package hexagon puts a program together.
package hexagon

import (
	"net/http"

	"example.com/agent/hexagon/adapter"
	"example.com/agent/hexagon/usecase"
	"example.com/agent/hexagon/web"
)

func run() {
	s := usecase.New(adapter.New()) // want `HTTP request.*web.go:29.*usecase.go:18 handed to` `form value.*web.go:30.*usecase.go:27 handed to`
	http.ListenAndServe(":8080", web.Routes(s))
}
