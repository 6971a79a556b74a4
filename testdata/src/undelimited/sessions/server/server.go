// Package server lets clients read and write sessions. What becomes of their todos, the package of the agent tells.
package server

import (
	"encoding/json"
	"net/http"

	"undelimited/sessions"
	"undelimited/sessions/agent"
)

type server struct {
	sessions sessions.Service
	agent    *agent.Agent
}

type todo struct {
	Content string `json:"content"`
	Status  string `json:"status"`
}

func convert(s sessions.Session) []todo {
	var out []todo
	for _, t := range s.Todos {
		out = append(out, todo{t.Content, t.Status})
	}
	return out
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	all, err := s.sessions.List(r.Context())
	if err != nil {
		http.Error(w, "no sessions", http.StatusInternalServerError)
		return
	}
	var out [][]todo
	for _, one := range all {
		out = append(out, convert(one))
	}
	json.NewEncoder(w).Encode(out)
}

func (s *server) save(w http.ResponseWriter, r *http.Request) {
	var session sessions.Session
	if err := json.NewDecoder(r.Body).Decode(&session); err != nil {
		http.Error(w, "no session", http.StatusBadRequest)
		return
	}
	if err := s.sessions.Save(r.Context(), session); err != nil {
		http.Error(w, "not saved", http.StatusInternalServerError)
	}
}

func (s *server) ask(w http.ResponseWriter, r *http.Request) {
	answer, err := s.agent.Answer(r.Context(), r.FormValue("question")) // want `remote input \(form value\) is mixed with instructions`
	if err != nil {
		http.Error(w, "no answer", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(answer.Content)
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux, service sessions.Service, a *agent.Agent) {
	s := &server{service, a}
	mux.HandleFunc("/sessions", s.list)
	mux.HandleFunc("/sessions/save", s.save)
	mux.HandleFunc("/ask", s.ask)
}
