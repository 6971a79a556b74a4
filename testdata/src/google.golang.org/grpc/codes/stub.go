// Package codes stubs what the tests use of google.golang.org/grpc/codes.
package codes

type Code uint32

const (
	Internal        Code = 13
	Unavailable     Code = 14
	Unauthenticated Code = 16
)
