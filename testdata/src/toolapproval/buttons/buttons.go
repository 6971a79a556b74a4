// Package buttons has people press buttons before something happens, or after it.
package buttons

import (
	"context"
	"os"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/buttons/chat"
)

type bot struct {
	room  *chat.Room
	queue *chat.Queue
}

func (b *bot) call(ctx context.Context, use anthropic.ToolUseBlock) error {
	switch use.Name {
	case "decided":
		said, err := b.room.Decide(ctx, "decided", "Remove it?")
		if err != nil || said != "go" {
			return err
		}
		return os.RemoveAll("decided")
	case "decided otherwise":
		said, err := b.room.Decide(ctx, "decided", "Remove it?")
		if err != nil || said == "stop" {
			return err
		}
		return os.RemoveAll("decided")
	case "asked only":
		if _, err := b.room.Decide(ctx, "only", "Remove it?"); err != nil {
			return err
		}
		return os.RemoveAll("only") // want `removes files`
	case "voted":
		if !<-b.room.Vote("voted", "Remove it?") {
			return nil
		}
		return os.RemoveAll("voted")
	case "vote not waited for":
		b.room.Vote("later", "Remove it?")
		return os.RemoveAll("later") // want `removes files`
	case "told":
		return b.room.Tell("removed") // want `sends a message`
	case "granted":
		if !b.queue.Grant(ctx, "granted") {
			return nil
		}
		return os.RemoveAll("granted")
	case "granted or not":
		b.queue.Grant(ctx, "granted")
		return os.RemoveAll("granted") // want `removes files`
	}
	return nil
}
