// Package loose puts nothing that asks around commands.
package loose

import (
	"context"
	"database/sql"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/stacked/bus"
	"toolapproval/stacked/clerk"
	"toolapproval/stacked/nurse"
	"toolapproval/stacked/ward"
)

// The book does not know what it is given to go around its commands: only the one that nothing goes around is told.
func unasked(ctx context.Context, db *sql.DB, b anthropic.ToolUseBlock) error {
	on := bus.New()
	(&ward.Book{DB: db}).Register(on, nurse.Log) // want `a tool call changes the database here`
	return clerk.Serve(ctx, on, b)
}
