// Package wrapped acts through helpers that are told what to do: a method, a statement.
package wrapped

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/wrapped/tracker"
)

type desk struct {
	c       *tracker.Client
	confirm func(string) bool
}

func (d *desk) dispatch(ctx context.Context, use anthropic.ToolUseBlock) error {
	var in struct{ ID int }
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	switch use.Name {
	case "show":
		return d.c.Issue(ctx, in.ID)
	case "remove":
		return d.c.Remove(ctx, in.ID) // want `a tool call sends a request that deletes here`
	case "remove_asked":
		if !d.confirm("remove") {
			return errors.New("no")
		}
		return d.c.Remove(ctx, in.ID)
	case "close":
		return d.c.Send(ctx, "POST", in.ID)
	case "drop":
		return d.c.Send(ctx, "DELETE", in.ID) // want `a tool call sends a request that deletes here`
	case "count":
		_, err := d.c.Exec(ctx, "INSERT INTO seen (id) VALUES (?)", in.ID)
		return err
	case "forget":
		_, err := d.c.Exec(ctx, "DELETE FROM issues WHERE id = ?", in.ID) // want `a tool call changes the database here`
		return err
	case "log":
		_, err := d.c.Exec(ctx, "UPDATE audit_log SET seen = 1 WHERE id = ?", in.ID)
		return err
	case "uninstall":
		return d.c.Run(ctx, "helm", "uninstall", "web") // want `a tool call runs a command that changes things here`
	case "uninstall_asked":
		if !d.confirm("uninstall") {
			return errors.New("no")
		}
		return d.c.Run(ctx, "helm", "uninstall", "web")
	case "rehearse":
		return d.c.Run(ctx, "helm", "uninstall", "web", "--dry-run")
	case "status":
		return d.c.Run(ctx, "helm", "status", "web")
	case "push":
		return tracker.Git(ctx, "push", "origin", "main") // want `a tool call runs a command that changes things here`
	case "fetch":
		return tracker.Git(ctx, "fetch", "origin", "main")
	case "local":
		return d.local(ctx, "TRUNCATE issues") // want `a tool call changes the database here`
	case "local_count":
		return d.local(ctx, "INSERT INTO seen DEFAULT VALUES")
	}
	return nil
}

func (d *desk) local(ctx context.Context, statement string) error {
	_, err := d.c.Exec(ctx, statement)
	return err
}
