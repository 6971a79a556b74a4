// Package approval has tools that do what cannot be undone.
package approval

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type result = anthropic.BetaToolResultBlockParamContentUnion

func text(s string) result { return result{OfText: &anthropic.BetaTextBlockParam{Text: s}} }

type ticket struct {
	ID int `json:"id"`
}

type desk struct {
	client anthropic.Client
	db     *sql.DB
	in     *bufio.Reader
}

func (d *desk) tools() ([]anthropic.BetaTool, error) {
	remove, err := toolrunner.NewBetaToolFromJSONSchema("delete_ticket", "Delete a ticket", d.remove)
	if err != nil {
		return nil, err
	}
	purge, err := toolrunner.NewBetaToolFromJSONSchema("purge", "Delete all closed tickets", d.purge)
	return []anthropic.BetaTool{remove, purge}, err
}

func (d *desk) remove(ctx context.Context, in ticket) (result, error) {
	_, err := d.db.ExecContext(ctx, "DELETE FROM tickets WHERE id = ?", in.ID) // want `a tool call changes the database here, and nobody is asked`
	return text("deleted"), err
}

func (d *desk) purge(ctx context.Context, in struct{}) (result, error) {
	if !d.agreed("Delete all closed tickets?") {
		return text("the user said no"), nil
	}
	_, err := d.db.ExecContext(ctx, "DELETE FROM tickets WHERE closed")
	return text("deleted"), err
}

func (d *desk) agreed(question string) bool {
	fmt.Print(question, " [y/N] ")
	line, err := d.in.ReadString('\n')
	return err == nil && strings.EqualFold(strings.TrimSpace(line), "y")
}

// run dispatches by the tool's name.
func (d *desk) run(ctx context.Context, msg *anthropic.Message) ([]anthropic.ContentBlockParamUnion, error) {
	var out []anthropic.ContentBlockParamUnion
	for _, block := range msg.Content {
		use, ok := block.AsAny().(anthropic.ToolUseBlock)
		if !ok {
			continue
		}
		text, err := d.call(ctx, use.Name, use.Input)
		if err != nil {
			text = err.Error()
		}
		out = append(out, anthropic.NewToolResultBlock(use.ID, text, err != nil))
	}
	return out, nil
}

func (d *desk) call(ctx context.Context, name string, input json.RawMessage) (string, error) {
	switch name {
	case "count":
		var n int
		err := d.db.QueryRowContext(ctx, "SELECT count(*) FROM tickets").Scan(&n)
		return fmt.Sprint(n), err
	case "reset":
		return "done", os.RemoveAll("attachments") // want `a tool call removes files here`
	}
	return "", errors.New("no such tool")
}
