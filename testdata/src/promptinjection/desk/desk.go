// Package desk is the server of agents that keep what people sent.
package desk

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"promptinjection/desk/agent"
	"promptinjection/desk/memory"
	"promptinjection/desk/store"
)

type server struct {
	agent    *agent.Agent
	personas *store.Personas
}

func (s *server) put(c *gin.Context) {
	var p store.Persona
	if err := c.ShouldBindJSON(&p); err != nil {
		return
	}
	s.personas.Set(c.Param("id"), p) // want `remote input \(request body\)`
}

func (s *server) topic(w http.ResponseWriter, r *http.Request) {
	s.agent.SetTopic("w", r.FormValue("id"), r.FormValue("topic")) // want `remote input \(form value\)`
	switch t := r.FormValue("topic"); t {
	case "algebra", "history":
		s.agent.SetTopic("w", r.FormValue("id"), t)
	}
}

func (s *server) tone(w http.ResponseWriter, r *http.Request) {
	s.agent.Memory.With("w", r.FormValue("id"), func(c *memory.Conversation) {
		c.Tone = "neutral"
		if r.FormValue("tone") == "warm" {
			c.Tone = "warm"
		}
	})
}
