// Package app puts an agent together.
package app

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/app/agent"
	"toolapproval/app/store"
	"toolapproval/app/tools"
)

func answer(ctx context.Context, client anthropic.Client, db *sql.DB, params anthropic.MessageNewParams) error {
	accounts := store.Open(db)
	a := agent.New(client,
		&tools.Closer{Accounts: accounts}, // want `a tool call changes the database here`
		&tools.Reader{Accounts: accounts},
		tools.Direct{DB: db}, // want `a tool call changes the database here`
	)
	_, err := a.Answer(ctx, params)
	return err
}

func carefully(ctx context.Context, client anthropic.Client, ask func(string) bool, params anthropic.MessageNewParams) error {
	a := agent.New(client, &tools.Careful{Confirm: func(question string) bool {
		fmt.Println(question)
		var answer string
		fmt.Scanln(&answer)
		return answer == "yes"
	}})
	_, err := a.Answer(ctx, params)
	return err
}
