// Package ssh stubs what the tests use of golang.org/x/crypto/ssh.
package ssh

import (
	"io"
	"net"
	"time"
)

type Conn interface {
	Close() error
}

type Client struct {
	Conn
}

type Session struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
}

type AuthMethod interface{}

type PublicKey interface {
	Type() string
	Marshal() []byte
}

type HostKeyCallback func(hostname string, remote net.Addr, key PublicKey) error

type ClientConfig struct {
	User            string
	Auth            []AuthMethod
	HostKeyCallback HostKeyCallback
	Timeout         time.Duration
}

func Dial(network, addr string, config *ClientConfig) (*Client, error) { return nil, nil }

func (c *Client) NewSession() (*Session, error) { return nil, nil }

func (s *Session) Run(cmd string) error { return nil }

func (s *Session) Start(cmd string) error { return nil }

func (s *Session) Output(cmd string) ([]byte, error) { return nil, nil }

func (s *Session) CombinedOutput(cmd string) ([]byte, error) { return nil, nil }

func (s *Session) Close() error { return nil }

func (s *Session) Wait() error { return nil }

func (s *Session) Shell() error { return nil }

func (s *Session) StdinPipe() (io.WriteCloser, error) { return nil, nil }

func Password(secret string) AuthMethod { return nil }

func InsecureIgnoreHostKey() HostKeyCallback { return nil }
