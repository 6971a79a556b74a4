// Package purse counts tokens.
package purse

import "errors"

// Purse pays for tokens.
type Purse interface {
	Pay(tokens int64) error
}

type capped struct{ left int64 }

// New returns a purse with so many tokens in it.
func New(tokens int64) Purse { return &capped{tokens} }

var errEmpty = errors.New("the purse is empty")

func (c *capped) Pay(n int64) error {
	if c.left < n {
		return errEmpty
	}
	c.left -= n
	return nil
}

// Meter only counts.
type Meter interface {
	Note(tokens int64)
}

type sum struct{ total int64 }

// NewMeter returns a meter.
func NewMeter() Meter { return &sum{} }

func (s *sum) Note(n int64) { s.total += n }
