// Package good has a person confirm what cannot be undone.
package good

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type deleteUser struct {
	ID int `json:"id"`
}

// tool lets the model delete users that somebody agrees to delete.
func tool(db *sql.DB) (anthropic.BetaTool, error) {
	return toolrunner.NewBetaToolFromJSONSchema("delete_user", "Delete a user", func(ctx context.Context, in deleteUser) (anthropic.BetaToolResultBlockParamContentUnion, error) {
		if !confirm(fmt.Sprintf("Delete user %d?", in.ID)) {
			return anthropic.BetaToolResultBlockParamContentUnion{OfText: &anthropic.BetaTextBlockParam{Text: "the user said no"}}, nil
		}
		_, err := db.ExecContext(ctx, "DELETE FROM users WHERE id = $1", in.ID)
		return anthropic.BetaToolResultBlockParamContentUnion{OfText: &anthropic.BetaTextBlockParam{Text: "deleted"}}, err
	})
}

func confirm(question string) bool {
	fmt.Print(question, " [y/N] ")
	var answer string
	fmt.Scanln(&answer)
	return answer == "y"
}
