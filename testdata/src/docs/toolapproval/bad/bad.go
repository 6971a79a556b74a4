// Package bad deletes whatever the model says.
package bad

import (
	"context"
	"database/sql"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type deleteUser struct {
	ID int `json:"id"`
}

// tool lets the model delete users.
func tool(db *sql.DB) (anthropic.BetaTool, error) {
	return toolrunner.NewBetaToolFromJSONSchema("delete_user", "Delete a user", func(ctx context.Context, in deleteUser) (anthropic.BetaToolResultBlockParamContentUnion, error) {
		_, err := db.ExecContext(ctx, "DELETE FROM users WHERE id = $1", in.ID) // want `a tool call changes the database here, and nobody is asked`
		return anthropic.BetaToolResultBlockParamContentUnion{OfText: &anthropic.BetaTextBlockParam{Text: "deleted"}}, err
	})
}
