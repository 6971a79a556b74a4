// Package store keeps personas by value.
package store

import "sync"

// Persona is how the bot speaks.
type Persona struct {
	Greeting string
	Style    string
	MaxLines int
}

// Personas are kept in memory.
type Personas struct {
	mu sync.RWMutex
	m  map[string]Persona
}

// New is empty.
func New() *Personas { return &Personas{m: make(map[string]Persona)} }

// Set keeps one.
func (p *Personas) Set(id string, v Persona) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.m[id] = v
}

// Get finds one.
func (p *Personas) Get(id string) (Persona, bool) {
	p.mu.RLock()
	defer p.mu.RUnlock()
	v, ok := p.m[id]
	return v, ok
}
