// Package web serves the use cases.
package web

import (
	"encoding/json"
	"net/http"

	"example.com/agent/hexagon/usecase"
)

type profile struct{ Name, Job string }

func handle[T any](f func(r *http.Request, in T) (string, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in T
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&in); err != nil {
			return
		}
		out, err := f(r, in)
		if err == nil {
			json.NewEncoder(w).Encode(out)
		}
	}
}

// Routes returns the routes.
func Routes(s *usecase.Service) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/explain", handle(func(r *http.Request, in profile) (string, error) { return s.Explain(r.Context(), in.Name) }))
	mux.HandleFunc("/rules", func(w http.ResponseWriter, r *http.Request) { s.Rules(r.Context(), r.FormValue("rules")) })
	mux.HandleFunc("/level", func(w http.ResponseWriter, r *http.Request) { s.Level(r.Context(), r.FormValue("level")) })
	return mux
}
