package kept

import (
	"net/http"
	"strings"
	"sync"

	"github.com/anthropics/anthropic-sdk-go"
)

// What lies in a list that a record holds which is kept.

type note struct{ By, Text string }

type memory struct {
	ID     string
	Facts  []string
	Topics []string
	Notes  []note
}

type memories struct {
	mu   sync.Mutex
	byID map[string]*memory
}

func (m *memories) get(id string) *memory {
	m.mu.Lock()
	defer m.mu.Unlock()
	x, ok := m.byID[id]
	if !ok {
		x = &memory{ID: id}
		m.byID[id] = x
	}
	return x
}

func (m *memories) remember(id, fact string) {
	x := m.get(id)
	m.mu.Lock()
	defer m.mu.Unlock()
	x.Facts = append(x.Facts, fact)
}

func (m *memories) learn(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	m.remember(id, r.FormValue("fact"))
	x := m.get(id)
	x.Notes = append(x.Notes, note{By: "the user", Text: r.FormValue("note")})
	switch t := r.FormValue("topic"); t {
	case "billing", "hosting":
		x.Topics = append(x.Topics, t)
	}
}

func (m *memories) system(w http.ResponseWriter, r *http.Request) {
	x := m.get(r.PathValue("id"))
	var notes, authors []string
	for _, n := range x.Notes {
		notes = append(notes, n.Text)
		authors = append(authors, n.By)
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "You know of the user:\n- " + strings.Join(x.Facts, "\n- ")}}}) // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Notes:\n" + strings.Join(notes, "\n")}}})                      // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Written by " + strings.Join(authors, ", ")}}})
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Talk about " + strings.Join(x.Topics, ", ")}}})
}

// A list in a record that is made and used here was not kept.
func fresh(r *http.Request, facts []string) {
	x := &memory{Facts: facts, Notes: []note{{Text: "none"}}}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: "Facts: " + x.Facts[0] + x.Notes[0].Text}}})
}

// A copy of a record says the same.
func (m *memories) copied(id string) (memory, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	x, ok := m.byID[id]
	if !ok {
		return memory{}, false
	}
	return *x, true
}

func about(x memory) string { return "You know: " + strings.Join(x.Facts, ", ") }

func topics(x memory) string { return "Talk about " + strings.Join(x.Topics, ", ") }

func (m *memories) ofCopy(w http.ResponseWriter, r *http.Request) {
	x, ok := m.copied(r.PathValue("id"))
	if !ok || len(x.Facts) == 0 {
		return
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: about(x)}}}) // want `remote input`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: topics(x)}}})
	y := memory{Facts: []string{"none"}}
	if len(y.Facts) > 0 {
		client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 1024, System: []anthropic.TextBlockParam{{Text: about(y)}}})
	}
}
