package kept

import (
	"encoding/json"
	"net/http"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
)

// What lies in a record that is kept in another record.

type profile struct{ Name, Plan string }

type account struct {
	ID      string
	Owner   profile
	Billing *profile
}

type accounts struct {
	mu   sync.Mutex
	byID map[string]*account
}

func (a *accounts) put(x *account) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.byID[x.ID] = x
}

// find looks an account up, which says nothing of what is in it.
func (a *accounts) find(id string) (*account, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	x, ok := a.byID[id]
	return x, ok
}

func (a *accounts) signUp(w http.ResponseWriter, r *http.Request) {
	var req struct{ ID, Name, Payer string }
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return
	}
	a.put(&account{ID: req.ID, Owner: profile{Name: req.Name, Plan: "free"}, Billing: &profile{Name: req.Payer, Plan: "free"}})
}

func (a *accounts) upgrade(w http.ResponseWriter, r *http.Request) {
	if x, ok := a.find(r.PathValue("id")); ok {
		x.Owner.Plan, x.Billing.Plan = "paid", "paid"
	}
}

func (a *accounts) chat(w http.ResponseWriter, r *http.Request) {
	x, ok := a.find(r.PathValue("id"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The user is called " + x.Owner.Name}}}) // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The bills go to " + x.Billing.Name}}})  // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Plan: " + x.Owner.Plan + x.Billing.Plan}}})
}

// A profile that is in no record is none that was kept.
func greet(r *http.Request, p *profile) {
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The user is called " + p.Name}}})
}

var plans = map[string]string{"free": "Be short.", "paid": "Be thorough."}

// named returns the plan as it is called, if there is one.
func named(plan string) (string, bool) {
	_, ok := plans[plan]
	return plan, ok
}

func (a *accounts) answer(w http.ResponseWriter, r *http.Request) {
	plan, ok := named(r.FormValue("plan"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "The plan is " + plan}}})
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: plans[plan]}}})
}
