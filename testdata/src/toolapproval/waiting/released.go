package waiting

import (
	"context"
	"os"
	"sync"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

type mailState string

const (
	held     mailState = "held"
	released mailState = "released"
	spiked   mailState = "spiked"
)

type mail struct {
	path  string
	state mailState
}

type postbox struct {
	mu      sync.Mutex
	letters map[string]*mail
}

func (o *postbox) state(id string) mailState {
	o.mu.Lock()
	defer o.mu.Unlock()
	if l := o.letters[id]; l != nil {
		return l.state
	}
	return spiked
}

// decision waits until somebody has decided.
func (o *postbox) decision(ctx context.Context, id string) (mailState, error) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		if s := o.state(id); s != held {
			return s, nil
		}
		select {
		case <-ctx.Done():
			return held, ctx.Err()
		case <-t.C:
		}
	}
}

// The state is looked up by a method, and compared elsewhere.
func (o *postbox) destroy(ctx context.Context, b anthropic.ToolUseBlock) error {
	switch b.Name {
	case "destroy":
		s, err := o.decision(ctx, b.ID)
		if err != nil {
			return err
		}
		if s != released {
			return nil
		}
		return os.RemoveAll("/srv/letters")
	case "tidy":
		if s, err := o.decision(ctx, b.ID); err != nil || s == held {
			return err
		}
		return os.RemoveAll("/srv/drafts") // want `a tool call removes files here`
	}
	return nil
}
