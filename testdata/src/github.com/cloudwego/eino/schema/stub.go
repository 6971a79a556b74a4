// Package schema stubs what the tests use of github.com/cloudwego/eino/schema.
package schema

import "context"

type FormatType uint8

const FString FormatType = 0

type RoleType string

type Message struct {
	Role    RoleType
	Content string
}

func (m *Message) Format(_ context.Context, vs map[string]any, formatType FormatType) ([]*Message, error) {
	return nil, nil
}

type MessagesTemplate interface {
	Format(ctx context.Context, vs map[string]any, formatType FormatType) ([]*Message, error)
}

func SystemMessage(content string) *Message { return nil }

func UserMessage(content string) *Message { return nil }
