package lsp

import (
	"context"
	"sync"
	"time"
)

// A scheduler runs a task when it is asked to, some time after it was last asked, and one at a
// time: who asks again cancels what is running.
type scheduler struct {
	task func(context.Context)

	mu    sync.Mutex
	delay time.Duration // as last asked for
	asked chan struct{} // has room for one
}

func newScheduler(task func(context.Context)) *scheduler {
	return &scheduler{task: task, asked: make(chan struct{}, 1)}
}

// ask asks for a run, and does not wait for it.
func (s *scheduler) ask(delay time.Duration) {
	s.mu.Lock()
	s.delay = delay
	s.mu.Unlock()
	select {
	case s.asked <- struct{}{}:
	default:
	}
}

// loop serves until the context is done. Nothing runs when it returns.
func (s *scheduler) loop(ctx context.Context) {
	timer := time.NewTimer(0)
	<-timer.C
	stop := func() {}
	defer func() { stop() }()
	for {
		select {
		case <-ctx.Done():
			timer.Stop()
			return
		case <-s.asked:
			stop()
			s.mu.Lock()
			timer.Reset(s.delay)
			s.mu.Unlock()
		case <-timer.C:
			stop = s.start(ctx)
		}
	}
}

// start runs the task, and returns what stops it and waits for its end.
func (s *scheduler) start(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer cancel()
		s.task(ctx)
	}()
	return func() {
		cancel()
		<-done
	}
}
