// Package threads reads on in answers, and has threads go on, by methods of the same name.
package threads

import (
	"context"
	"errors"

	"turncap/threads/thread"
)

func goesOn(ctx context.Context, t *thread.Thread, use func(string) string) (string, error) {
	for { // want `only the model can end this loop`
		text, tool, err := t.Next(ctx)
		if err != nil || !tool {
			return text, err
		}
		t.Say(use(text))
	}
}

func again(ctx context.Context, t *thread.Thread, use func(string) string) (string, error) {
	text, tool, err := t.Next(ctx)
	if err != nil || !tool {
		return text, err
	}
	t.Say(use(text))
	return again(ctx, t, use) // want `only the model can end this recursion`
}

func goesOnFor(ctx context.Context, t *thread.Thread, use func(string) string, steps int) (string, error) {
	for range steps {
		text, tool, err := t.Next(ctx)
		if err != nil || !tool {
			return text, err
		}
		t.Say(use(text))
	}
	return "", errors.New("too many steps")
}

func readsOn(ctx context.Context, p *thread.Pieces) (out string) {
	for {
		text, more := p.Next(ctx)
		if !more {
			return out
		}
		out += text
	}
}
