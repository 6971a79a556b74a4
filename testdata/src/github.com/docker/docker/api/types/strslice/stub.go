// Package strslice stubs what the tests use of github.com/docker/docker/api/types/strslice.
package strslice

type StrSlice []string
