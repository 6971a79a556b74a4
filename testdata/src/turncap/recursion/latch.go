package recursion

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

type once struct {
	agent
	retried, done bool
}

// next asks once more, with a longer answer allowed.
func (o *once) next(ctx context.Context) (*anthropic.Message, error) {
	msg, err := o.infer(ctx)
	if err != nil {
		return nil, err
	}
	if msg.StopReason == anthropic.StopReasonMaxTokens && !o.retried {
		o.retried = true
		return o.next(ctx)
	}
	return msg, nil
}

// untilDone sets its flag only when the model says so.
func (o *once) untilDone(ctx context.Context) error {
	msg, err := o.infer(ctx)
	if err != nil {
		return err
	}
	if msg.StopReason == anthropic.StopReasonEndTurn {
		o.done = true
	}
	if !o.done {
		return o.untilDone(ctx) // want `only the model can end this recursion`
	}
	return nil
}

// again resets its flag.
func (o *once) again(ctx context.Context) error {
	msg, err := o.infer(ctx)
	if err != nil {
		return err
	}
	o.retried = false
	if msg.StopReason == anthropic.StopReasonToolUse && !o.retried {
		o.retried = true
		return o.again(ctx) // want `only the model can end this recursion`
	}
	return nil
}
