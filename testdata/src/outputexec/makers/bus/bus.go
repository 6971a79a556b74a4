// Package bus brings together funcs that do not know of each other.
package bus

import (
	"context"
	"sync"
)

type Bus struct {
	mu       sync.Mutex
	handlers map[string][]func(line string)
}

func New() *Bus { return &Bus{handlers: map[string][]func(string){}} }

func (b *Bus) On(topic string, do func(line string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers[topic] = append(b.handlers[topic], do)
}

func (b *Bus) Emit(topic, line string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, do := range b.handlers[topic] {
		do(line)
	}
}

// Ticker emits the time and nothing else.
type Ticker struct{ handlers []func(line string) }

func (t *Ticker) On(do func(line string)) { t.handlers = append(t.handlers, do) }

func (t *Ticker) Tick() {
	for _, do := range t.handlers {
		do("date")
	}
}

type Task func(ctx context.Context) (string, error)

// All runs tasks one after the other.
func All(ctx context.Context, tasks ...Task) ([]string, error) {
	var lines []string
	for _, t := range tasks {
		line, err := t(ctx)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// AtOnce runs tasks at the same time.
func AtOnce(ctx context.Context, tasks []Task) []string {
	lines := make([]string, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Add(1)
		go func() {
			defer wg.Done()
			lines[i], _ = t(ctx)
		}()
	}
	wg.Wait()
	return lines
}

// Chain wraps a task, which who wraps it may check.
func Chain(t Task, wrap ...func(Task) Task) Task {
	for _, w := range wrap {
		t = w(t)
	}
	return t
}

// A Handler does what a line says.
type Handler func(ctx context.Context, line string) error

// Wrap wraps a handler, the first around all others.
func Wrap(h Handler, wrap ...func(Handler) Handler) Handler {
	for i := len(wrap) - 1; i >= 0; i-- {
		h = wrap[i](h)
	}
	return h
}
