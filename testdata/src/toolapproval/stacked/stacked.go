// Package stacked brings together commands, what asks before them, and who sends them. What asks makes a value of an
// interface of another one.
package stacked

import (
	"context"
	"database/sql"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/stacked/bus"
	"toolapproval/stacked/clerk"
	"toolapproval/stacked/nurse"
	"toolapproval/stacked/ward"
)

func asked(ctx context.Context, db *sql.DB, b anthropic.ToolUseBlock) error {
	on := bus.New()
	(&ward.Book{DB: db}).Quiet(on, nurse.Ask)
	return clerk.Serve(ctx, on, b)
}
