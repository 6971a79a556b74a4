package waiting

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

// An outcome is what somebody says to a question: all but one of them let the tool go on.
type outcome int

const (
	deny outcome = iota
	allow
	allowAlways
)

// A result has more than a yes and a no.
type result int

const (
	refused result = iota
	late
	allowed
)

type prompt struct {
	what  string
	reply chan outcome
}

type service struct {
	prompts chan prompt
	results chan result
}

func (s *service) request(ctx context.Context, what string) error {
	reply := make(chan outcome, 1)
	select {
	case s.prompts <- prompt{what, reply}:
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case o := <-reply:
		if o == deny {
			return os.ErrPermission
		}
		return nil
	case <-time.After(time.Minute):
		return errors.New("nobody answered")
	}
}

func (s *service) result() error {
	if <-s.results == refused {
		return os.ErrPermission
	}
	return nil
}

func (s *service) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "asked":
		if err := s.request(ctx, "remove a"); err != nil {
			return err
		}
		return os.RemoveAll("a")
	case "late":
		if err := s.result(); err != nil {
			return err
		}
		return os.RemoveAll("b") // want `removes files here, and nobody is asked`
	}
	return nil
}
