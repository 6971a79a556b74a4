// Package types stubs what the tests use of github.com/docker/docker/api/types.
package types

import (
	"bufio"
	"net"
)

type HijackedResponse struct {
	Conn   net.Conn
	Reader *bufio.Reader
}

func (h *HijackedResponse) Close() {}
