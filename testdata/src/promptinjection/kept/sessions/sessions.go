// Package sessions keeps what is known of whoever talks, behind an interface.
package sessions

import "sync"

// A Session is kept under its ID.
type Session struct {
	ID, Persona, Tone string
}

// A Profile is kept in a map of the library.
type Profile struct {
	Name, Plan string
}

// Store finds sessions again.
type Store interface {
	Get(id string) (*Session, bool)
	Put(*Session)
}

type memory struct {
	mu   sync.RWMutex
	byID map[string]*Session
}

// InMemory returns a store that forgets everything at the end.
func InMemory() Store { return &memory{byID: map[string]*Session{}} }

func (m *memory) Get(id string) (*Session, bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	s, ok := m.byID[id]
	return s, ok
}

func (m *memory) Put(s *Session) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.byID[s.ID] = s
}

// Profiles are those of all users.
type Profiles struct{ m sync.Map }

// Find returns the profile of a user, nil for nobody.
func (p *Profiles) Find(id string) *Profile {
	v, ok := p.m.Load(id)
	if !ok {
		return nil
	}
	return v.(*Profile)
}

// Add adds a profile.
func (p *Profiles) Add(id string, x *Profile) { p.m.Store(id, x) }
