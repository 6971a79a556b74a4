// Package uuid stubs what the tests use of github.com/google/uuid.
package uuid

type UUID [16]byte

func Parse(s string) (UUID, error) { return UUID{}, nil }

func MustParse(s string) UUID { return UUID{} }

func New() UUID { return UUID{} }

func NewString() string { return "" }

func Validate(s string) error { return nil }

func (uuid UUID) String() string { return "" }
