// Package asks goes on where Claude paused.
package asks

import (
	"context"

	"turncap/raw/post"
)

func paused(ctx context.Context, turns []any) (post.Reply, error) {
	body := map[string]any{"model": "claude-opus-5-5", "max_tokens": 1024, "messages": turns}
	r, err := post.Ask(ctx, body)
	for err == nil && r.StopReason == "pause_turn" { // want `only the model can end this loop`
		turns = append(turns, map[string]any{"role": "assistant", "content": r.Content})
		body["messages"] = turns
		r, err = post.Ask(ctx, body)
	}
	return r, err
}

func pausedTwice(ctx context.Context, turns []any) (post.Reply, error) {
	body := map[string]any{"model": "claude-opus-5-5", "max_tokens": 1024, "messages": turns}
	r, err := post.Ask(ctx, body)
	for pauses := 0; err == nil && r.StopReason == "pause_turn" && pauses < 2; pauses++ {
		turns = append(turns, map[string]any{"role": "assistant", "content": r.Content})
		body["messages"] = turns
		r, err = post.Ask(ctx, body)
	}
	return r, err
}
