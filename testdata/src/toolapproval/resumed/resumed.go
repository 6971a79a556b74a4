// Package resumed has tools that stop until somebody lets them go on.
package resumed

import (
	"context"
	"database/sql"

	"github.com/cloudwego/eino/components/tool"
	"github.com/cloudwego/eino/compose"
	"github.com/firebase/genkit/go/ai"
)

type account struct {
	ID int `json:"id"`
}

func genkitTools(db *sql.DB) []any {
	return []any{
		ai.NewTool("close", "", func(tc *ai.ToolContext, in account) (string, error) {
			if !tc.IsResumed() {
				return "", tc.Interrupt(&ai.InterruptOptions{Metadata: map[string]any{"id": in.ID}})
			}
			_, err := db.ExecContext(tc, "UPDATE accounts SET open = false WHERE id = $1", in.ID)
			return "closed", err
		}),
		ai.NewTool("delete", "", func(tc *ai.ToolContext, in account) (string, error) {
			approved, ok := ai.ResumedValue[bool](tc, "approved")
			if !ok {
				return "", tc.Interrupt(nil)
			}
			if !approved {
				return "the user said no", nil
			}
			_, err := db.ExecContext(tc, "DELETE FROM accounts WHERE id = $1", in.ID)
			return "deleted", err
		}),
		ai.NewTool("cut", "", func(tc *ai.ToolContext, in account) (string, error) {
			if yes, ok := tc.Resumed["approved"].(bool); !ok || !yes {
				return "", tc.Interrupt(nil)
			}
			_, err := db.ExecContext(tc, "DELETE FROM rows WHERE id = $1", in.ID)
			return "cut", err
		}),
		ai.NewTool("reset", "", func(tc *ai.ToolContext, in account) (string, error) {
			if tc.Resumed == nil {
				return "", tc.Interrupt(nil)
			}
			_, err := db.ExecContext(tc, "TRUNCATE rows")
			return "reset", err
		}),
		ai.NewTool("trim", "", func(tc *ai.ToolContext, in account) (string, error) {
			if in.ID > 1000 && !tc.IsResumed() { // only some wait
				return "", tc.Interrupt(nil)
			}
			_, err := db.ExecContext(tc, "DELETE FROM rows WHERE id < $1", in.ID) // want `a tool call changes the database here`
			return "trimmed", err
		}),
	}
}

type dropper struct{ db *sql.DB }

var _ tool.InvokableTool = dropper{}

func (d dropper) InvokableRun(ctx context.Context, in string, _ ...tool.Option) (string, error) {
	if was, _, _ := tool.GetInterruptState[string](ctx); !was {
		return "", tool.Interrupt(ctx, "drop the table?")
	}
	_, err := d.db.ExecContext(ctx, "DROP TABLE x")
	return "dropped", err
}

type cutter struct{ db *sql.DB }

func (c cutter) InvokableRun(ctx context.Context, in string, _ ...tool.Option) (string, error) {
	ok, err := c.may(ctx, in)
	if err != nil || !ok {
		return "refused", err
	}
	_, err = c.db.ExecContext(ctx, "DELETE FROM y")
	return "cut", err
}

func (c cutter) may(ctx context.Context, in string) (bool, error) {
	if was, _, _ := compose.GetInterruptState[string](ctx); !was {
		return false, compose.StatefulInterrupt(ctx, "cut it?", in)
	}
	_, has, answer := compose.GetResumeContext[string](ctx)
	return has && answer == "yes", nil
}

type hasty struct{ db *sql.DB }

func (h hasty) InvokableRun(ctx context.Context, in string, _ ...tool.Option) (string, error) {
	_, err := h.db.ExecContext(ctx, "DELETE FROM z") // want `a tool call changes the database here`
	return "", err
}
