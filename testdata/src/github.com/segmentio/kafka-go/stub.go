// Package kafka stubs what the tests use of github.com/segmentio/kafka-go.
package kafka

import (
	"context"
)

type Message struct {
	Topic string
	Key   []byte
	Value []byte
}

type Reader struct{}

type ReaderConfig struct {
	Brokers []string
	GroupID string
	Topic   string
}

func NewReader(config ReaderConfig) *Reader { return nil }

func (r *Reader) ReadMessage(ctx context.Context) (Message, error) { return Message{}, nil }

func (r *Reader) FetchMessage(ctx context.Context) (Message, error) { return Message{}, nil }

func (r *Reader) Close() error { return nil }
