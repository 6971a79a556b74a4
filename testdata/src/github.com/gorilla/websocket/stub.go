// Package websocket stubs what the tests use of github.com/gorilla/websocket.
package websocket

import (
	"context"
	"io"
	"net/http"
)

type Conn struct{}

type Upgrader struct {
	ReadBufferSize  int
	WriteBufferSize int
	CheckOrigin     func(r *http.Request) bool
}

type Dialer struct{}

var DefaultDialer = &Dialer{}

const (
	TextMessage = 1

	BinaryMessage = 2
)

func (u *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header) (*Conn, error) {
	return nil, nil
}

func (c *Conn) ReadMessage() (messageType int, p []byte, err error) { return 0, nil, nil }

func (c *Conn) ReadJSON(v interface{}) error { return nil }

func ReadJSON(c *Conn, v interface{}) error { return nil }

func (c *Conn) WriteMessage(messageType int, data []byte) error { return nil }

func (c *Conn) WriteJSON(v interface{}) error { return nil }

func WriteJSON(c *Conn, v interface{}) error { return nil }

func (c *Conn) NextReader() (messageType int, r io.Reader, err error) { return 0, nil, nil }

func (c *Conn) Close() error { return nil }

func (d *Dialer) Dial(urlStr string, requestHeader http.Header) (*Conn, *http.Response, error) {
	return nil, nil, nil
}

func (d *Dialer) DialContext(ctx context.Context, urlStr string, requestHeader http.Header) (*Conn, *http.Response, error) {
	return nil, nil, nil
}
