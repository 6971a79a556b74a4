// Package kit makes tools of functions, and of what goes around them.
package kit

import (
	"context"
	"log"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type Func[T any] func(ctx context.Context, in T) (string, error)

type Wrapper[T any] func(Func[T]) Func[T]

type Desk interface {
	Decide(ctx context.Context, subject string) (approved bool, err error)
}

func NeedsApproval[T any](d Desk, subject string) Wrapper[T] {
	return func(next Func[T]) Func[T] {
		return func(ctx context.Context, in T) (string, error) {
			approved, err := d.Decide(ctx, subject)
			if err != nil {
				return "", err
			}
			if !approved {
				return "declined", nil
			}
			return next(ctx, in)
		}
	}
}

func Logged[T any](name string) Wrapper[T] {
	return func(next Func[T]) Func[T] {
		return func(ctx context.Context, in T) (string, error) {
			log.Print(name)
			return next(ctx, in)
		}
	}
}

func New[T any](name, help string, fn Func[T], around ...Wrapper[T]) (anthropic.BetaTool, error) {
	for i := len(around) - 1; i >= 0; i-- {
		fn = around[i](fn)
	}
	return toolrunner.NewBetaToolFromJSONSchema(name, help, func(ctx context.Context, in T) (anthropic.BetaToolResultBlockParamContentUnion, error) {
		_, err := fn(ctx, in)
		return anthropic.BetaToolResultBlockParamContentUnion{}, err
	})
}
