// Package common stubs what the tests use of github.com/docker/docker/api/types/common.
package common

type IDResponse struct {
	ID string
}
