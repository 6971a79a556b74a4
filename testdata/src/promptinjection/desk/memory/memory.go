// Package memory keeps conversations by workspace, then by session.
package memory

import "sync"

// Conversation is what was said.
type Conversation struct {
	Topic string
	Tone  string
	Lines []string
}

// Memory keeps them.
type Memory struct {
	mu sync.Mutex
	m  map[string]map[string]*Conversation
}

// With runs f with a conversation.
func (m *Memory) With(ws, id string, f func(*Conversation)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	byWS, ok := m.m[ws]
	if !ok {
		byWS = map[string]*Conversation{}
		m.m[ws] = byWS
	}
	c, ok := byWS[id]
	if !ok {
		c = &Conversation{}
		byWS[id] = c
	}
	f(c)
}

// Find finds one.
func (m *Memory) Find(ws, id string) *Conversation {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.m[ws][id]
}
