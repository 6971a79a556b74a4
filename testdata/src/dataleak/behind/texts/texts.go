// Package texts knows no client: whoever writes the texts is given to it.
package texts

import (
	"context"
	"encoding/json"
)

type Writer interface {
	Text(ctx context.Context, blocks ...string) error
}

func Describe(ctx context.Context, w Writer, record any) error {
	b, err := json.Marshal(record)
	if err != nil {
		return err
	}
	return w.Text(ctx, "Describe this.", string(b))
}

func Compare[T any](ctx context.Context, w Writer, a, b T) error {
	x, err := json.Marshal([]T{a, b})
	if err != nil {
		return err
	}
	return w.Text(ctx, "Compare these.", string(x))
}
