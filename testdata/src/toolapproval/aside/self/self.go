// Package self lets the model say the word.
package self

import (
	"database/sql"

	"github.com/anthropics/anthropic-sdk-go"
)

type bot struct {
	db   *sql.DB
	jobs map[string]func() error
}

// A tool that releases what another one has put aside is no question to a person.
func (c *bot) tool(b anthropic.ToolUseBlock) {
	switch b.Name {
	case "drop":
		c.jobs[b.ID] = func() error {
			_, err := c.db.Exec("DELETE FROM orders") // want `a tool call changes the database here`
			return err
		}
	case "confirm":
		c.jobs[b.ID]()
	}
}
