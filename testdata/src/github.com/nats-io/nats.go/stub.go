// Package nats stubs what the tests use of github.com/nats-io/nats.go.
package nats

type Options struct{}

type Header map[string][]string

type Msg struct {
	Subject string
	Reply   string
	Header  Header
	Data    []byte
}

type MsgHandler func(msg *Msg)

type Subscription struct {
	Subject string
}

type Conn struct{}

type Option func(*Options) error

func Connect(url string, options ...Option) (*Conn, error) { return nil, nil }

func (nc *Conn) Subscribe(subj string, cb MsgHandler) (*Subscription, error) { return nil, nil }

func (nc *Conn) QueueSubscribe(subj, queue string, cb MsgHandler) (*Subscription, error) {
	return nil, nil
}

func (nc *Conn) Publish(subj string, data []byte) error { return nil }

func (nc *Conn) Close() {}

func (m *Msg) Respond(data []byte) error { return nil }

func (s *Subscription) Unsubscribe() error { return nil }
