// Package svc sends what its callers ask for.
package svc

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

var client anthropic.Client

// Ask is the body of a request.
type Ask struct {
	Text string
	Max  int64
}

// Checked is the body of a request that is looked at first.
type Checked struct {
	Max int64
}

// Validate reports what is wrong.
func (c Checked) Validate() error { return nil }

// Service answers.
type Service struct{}

// Long sends what is asked for.
func (s *Service) Long(ctx context.Context, in Ask) (string, error) {
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Max})
	return "", nil
}

// Bounded does not.
func (s *Service) Bounded(ctx context.Context, in Ask) (string, error) {
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: min(in.Max, 1000)})
	return "", nil
}

// Checked sends what was checked.
func (s *Service) Checked(ctx context.Context, in Checked) (string, error) {
	client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: in.Max})
	return "", nil
}
