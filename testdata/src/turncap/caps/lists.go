package caps

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
)

// What grows is the list that a function returns along with other things.

func extend(ctx context.Context, c anthropic.Client, list []anthropic.MessageParam) ([]anthropic.MessageParam, bool, error) {
	msg, err := c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: list})
	if err != nil {
		return list, false, err
	}
	return append(list, msg.ToParam()), msg.StopReason == anthropic.StopReasonToolUse, nil
}

func whileShort(ctx context.Context, c anthropic.Client, list []anthropic.MessageParam, most int) error {
	for len(list) < most {
		next, more, err := extend(ctx, c, list)
		if err != nil || !more {
			return err
		}
		list = next
	}
	return nil
}

func untilLong(ctx context.Context, c anthropic.Client, list []anthropic.MessageParam) error {
	for {
		next, more, err := extend(ctx, c, list)
		if err != nil || !more {
			return err
		}
		if list = next; len(list) > 50 {
			return nil
		}
	}
}

func weight(list []anthropic.MessageParam) (n int) {
	for _, m := range list {
		n += len(m.Content)
	}
	return n
}

func whileLight(ctx context.Context, c anthropic.Client, list []anthropic.MessageParam, most int) error {
	for weight(list) < most {
		next, more, err := extend(ctx, c, list)
		if err != nil || !more {
			return err
		}
		list = next
	}
	return nil
}

func unanswered(list []anthropic.MessageParam) (n int) {
	for _, block := range list[len(list)-1].Content {
		if block.OfText == nil {
			n++
		}
	}
	return n
}

func whileUnanswered(ctx context.Context, c anthropic.Client, list []anthropic.MessageParam) error {
	for unanswered(list) > 0 { // want `only the model can end this loop`
		next, _, err := extend(ctx, c, list)
		if err != nil {
			return err
		}
		list = next
	}
	return nil
}

// A stop condition that is shown a state as it is, or only the last answer.

type talk struct {
	list []anthropic.MessageParam
	last string
}

type judge interface {
	Admit(talk) bool
	Likes(*anthropic.Message) bool
}

func onward(ctx context.Context, c anthropic.Client, t talk) (talk, *anthropic.Message, error) {
	msg, err := c.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: t.list})
	if err != nil {
		return t, nil, err
	}
	t.list = append(t.list, msg.ToParam())
	t.last = msg.Content[0].Text
	return t, msg, nil
}

func whileAdmitted(ctx context.Context, c anthropic.Client, t talk, j judge) (talk, error) {
	for j.Admit(t) {
		next, _, err := onward(ctx, c, t)
		if err != nil {
			return t, err
		}
		t = next
	}
	return t, nil
}

func untilLiked(ctx context.Context, c anthropic.Client, t talk, j judge) (talk, error) {
	for { // want `only the model can end this loop`
		next, msg, err := onward(ctx, c, t)
		if err != nil || j.Likes(msg) {
			return next, err
		}
		t = next
	}
}
