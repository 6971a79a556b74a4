// want package:`describes \[\] runs \[{elsewhere exec} {query sql} {shell exec}\]`

// Package executed runs what overpermission/described describes.
package executed

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"

	"overpermission/described"
)

func run(ctx context.Context, db *sql.DB, use anthropic.ToolUseBlock) error {
	var in struct{ Command, SQL, Unit string }
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	switch use.Name {
	case described.Shell: // want `the tool "shell" takes any command or code of the model's choice`
		return exec.CommandContext(ctx, "sh", "-c", in.Command).Run()
	case described.Query: // want `the tool "query" takes any statement of the model's choice`
		_, err := db.QueryContext(ctx, in.SQL)
		return err
	case described.Asked:
		if !confirm(in.Command) {
			return nil
		}
		return exec.CommandContext(ctx, "sh", "-c", in.Command).Run()
	case described.Status: // one of two
		return exec.CommandContext(ctx, "sh", "-c", "systemctl status "+in.Unit).Run()
	case "elsewhere": // nobody in sight describes it
		return exec.CommandContext(ctx, "sh", "-c", in.Command).Run()
	}
	return nil
}

func confirm(what string) bool {
	fmt.Println("run", what)
	var answer string
	fmt.Scanln(&answer)
	return answer == "y"
}
