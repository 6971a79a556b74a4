package account

import (
	"fmt"
	"strings"
)

// Loud is an account whose text tells its key.
type Loud struct{ Name, Key string }

func (l Loud) String() string { return fmt.Sprintf("%s (%s)", l.Name, l.Key) }

// Quiet is one whose text tells its end.
type Quiet struct{ Name, Key string }

func (q Quiet) String() string { return q.Name + strings.Repeat("*", len(q.Key)) + mask(q.Key) }

// Texts returns both.
func Texts() (Loud, Quiet) { return Loud{"default", Key()}, Quiet{"default", Key()} }
