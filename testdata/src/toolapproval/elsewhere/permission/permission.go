// Package permission keeps what roles may do, and asks persons.
package permission

import (
	"context"
	"fmt"
)

type Store struct{ roles map[string][]string }

// Has tells what a role may do: nobody is asked.
func (s *Store) Has(role, action string) bool {
	for _, a := range s.roles[role] {
		if a == action {
			return true
		}
	}
	return false
}

func (s *Store) Find(role string) ([]string, error) {
	if r, ok := s.roles[role]; ok {
		return r, nil
	}
	return nil, fmt.Errorf("no role %q", role)
}

// A Service is what tools know.
type Service interface {
	Request(ctx context.Context, what string) bool
	Known(role string) bool
}

type service struct {
	questions chan string
	answers   chan bool
	roles     map[string]bool
}

func New() Service {
	return &service{make(chan string), make(chan bool), map[string]bool{}}
}

// Request asks, but for what the person has allowed for good.
func (s *service) Request(ctx context.Context, what string) bool {
	if s.roles[what] {
		return true
	}
	s.questions <- what
	select {
	case yes := <-s.answers:
		return yes
	case <-ctx.Done():
		return false
	}
}

func (s *service) Known(role string) bool { return s.roles[role] }
