// Package server is downstream: it brings the customer's words.
package server

import (
	"encoding/json"
	"fmt"
	"net/http"

	"promptinjection/prompts"
	"promptinjection/service"
)

type Server struct{ llm *service.Service }

func (s *Server) support(w http.ResponseWriter, r *http.Request) {
	var c prompts.Customer
	if err := json.NewDecoder(r.Body).Decode(&c); err != nil {
		return
	}
	out, err := s.llm.Complete(r.Context(), prompts.Support(c), r.FormValue("question")) // want `remote input \(HTTP request\) becomes part of the system prompt.*\(via server.go:\d+ HTTP request → .*passed to Support → .*passed to Complete → service/service.go:\d+ passed to params → service/service.go:\d+ the system prompt\)`
	if err == nil {
		fmt.Fprint(w, out)
	}
}

func (s *Server) plan(w http.ResponseWriter, r *http.Request) {
	var c prompts.Customer
	if err := json.NewDecoder(r.Body).Decode(&c); err != nil {
		return
	}
	s.llm.Complete(r.Context(), prompts.Plan(c), r.FormValue("question"))
	s.llm.Complete(r.Context(), prompts.Age(c), r.FormValue("question"))
}
