package agent

import (
	"context"
	"fmt"
	"strconv"
)

// until calls f until it works.
func until[T any](f func() (T, error)) T {
	for {
		if out, err := f(); err == nil {
			return out
		}
	}
}

func try[T any](n int, f func() (T, error)) (out T, err error) {
	for range n {
		if out, err = f(); err == nil {
			return out, nil
		}
	}
	return out, fmt.Errorf("after %d tries: %w", n, err)
}

// A Scorer is implemented elsewhere.
type Scorer interface {
	Score(ctx context.Context, text string) (string, error)
}

// Score asks for a number for as long as it takes.
func Score(ctx context.Context, s Scorer, text string) int {
	return until(func() (int, error) {
		answer, err := s.Score(ctx, text)
		if err != nil {
			return 0, err
		}
		return strconv.Atoi(answer)
	})
}

// A Rater is implemented elsewhere.
type Rater interface {
	Rate(ctx context.Context, text string) (string, error)
}

// Rate asks for a number three times.
func Rate(ctx context.Context, r Rater, text string) (int, error) {
	return try(3, func() (int, error) {
		answer, err := r.Rate(ctx, text)
		if err != nil {
			return 0, err
		}
		return strconv.Atoi(answer)
	})
}
