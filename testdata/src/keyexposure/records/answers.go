package records

import (
	"encoding/json"
	"net/http"
)

// reply writes any answer.
func reply(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(v) // want `field Config.APIKey\) gets into an HTTP answer.*answers.go:21 passed to reply` `field Config.APIKey\) gets into an HTTP answer.*answers.go:25 passed to reply`
}

type public struct {
	Model string
}

type server struct{ cfg *Config }

func (s server) debug(w http.ResponseWriter, r *http.Request) {
	reply(w, s.cfg)
}

func (s server) settings(w http.ResponseWriter, r *http.Request) {
	reply(w, map[string]any{"config": *s.cfg})
}

func (s server) model(w http.ResponseWriter, r *http.Request) {
	reply(w, public{Model: s.cfg.Model})
}
