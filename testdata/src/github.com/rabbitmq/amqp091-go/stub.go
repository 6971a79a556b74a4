// Package amqp091 stubs what the tests use of github.com/rabbitmq/amqp091-go.
package amqp091

type Table map[string]any

type Delivery struct {
	Headers Table
	Body    []byte
}

func (d Delivery) Ack(multiple bool) error { return nil }
