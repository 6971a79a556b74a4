// Command hazards is a help desk that answers customers' questions about their service, written
// with the five hazards that claudelint finds, each marked where it is reported. Command cured is
// the same program without them.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"

	"github.com/claudelint/claudelint/demo/hazards/internal/agent"
	"github.com/claudelint/claudelint/demo/hazards/internal/config"
	"github.com/claudelint/claudelint/demo/hazards/internal/tools"
)

func main() {
	client := anthropic.NewClient(option.WithAPIKey(config.APIKey))
	desk := &desk{agent: agent.New(client, tools.All())}

	mux := http.NewServeMux()
	mux.HandleFunc("POST /ask", desk.ask)
	log.Printf("listening on %s", config.Addr)
	log.Fatal(http.ListenAndServe(config.Addr, mux))
}

// A desk serves customers.
type desk struct {
	agent *agent.Agent
}

// A ticket is what a customer sends.
type ticket struct {
	Product  string `json:"product"`
	Question string `json:"question"`
}

// A reply is what the customer gets.
type reply struct {
	Answer  string `json:"answer"`
	Summary string `json:"summary"`
}

func (d *desk) ask(w http.ResponseWriter, r *http.Request) {
	var t ticket
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&t); err != nil {
		http.Error(w, "not a ticket", http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), config.Timeout)
	defer cancel()

	answer, err := d.answer(ctx, t)
	if err != nil {
		log.Printf("ticket about %q: %v", t.Product, err)
		http.Error(w, "no answer today", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(answer)
}

func (d *desk) answer(ctx context.Context, t ticket) (reply, error) {
	answer, err := d.agent.Answer(ctx, t.Product, t.Question) // hazard: promptinjection
	if err != nil {
		return reply{}, err
	}
	summary, err := d.agent.Summarize(ctx, answer)
	if err != nil {
		return reply{}, err
	}
	return reply{answer, summary}, nil
}
