package actions

import (
	"bytes"
	"context"
	"database/sql"
	"net/http"
	"net/url"

	"github.com/anthropics/anthropic-sdk-go"
)

// A DBTX is what generated queries need.
type DBTX interface {
	ExecContext(context.Context, string, ...interface{}) (sql.Result, error)
	QueryRowContext(context.Context, string, ...interface{}) *sql.Row
}

type queries struct{ db DBTX }

const deletePlot = `-- name: DeletePlot :exec
DELETE FROM plots WHERE id = $1`

func (q *queries) deletePlot(ctx context.Context, id int64) error {
	_, err := q.db.ExecContext(ctx, deletePlot, id) // want `a tool call changes the database here`
	return err
}

const countPlots = `SELECT count(*) FROM plots`

func (q *queries) countPlots(ctx context.Context) (n int64, err error) {
	err = q.db.QueryRowContext(ctx, countPlots).Scan(&n)
	return n, err
}

// A runner is no database.
type runner interface {
	ExecContext(ctx context.Context, what string, args ...any) (string, error)
}

func hooks(ctx context.Context, use anthropic.ToolUseBlock, q *queries, r runner, hook, mirror string, body []byte) error {
	switch use.Name {
	case "delete_plot":
		return q.deletePlot(ctx, 7)
	case "count":
		_, err := q.countPlots(ctx)
		return err
	case "noted":
		_, err := r.ExecContext(ctx, "DELETE FROM plots")
		return err
	case "slack":
		resp, err := http.Post("https://hooks.slack.com/services/"+hook, "application/json", bytes.NewReader(body)) // want `a tool call sends a message here`
		if err != nil {
			return err
		}
		return resp.Body.Close()
	case "telegram":
		c := &http.Client{}
		resp, err := c.PostForm("https://api.telegram.org/bot"+hook+"/sendMessage", url.Values{"text": {string(body)}}) // want `a tool call sends a message here`
		if err != nil {
			return err
		}
		return resp.Body.Close()
	case "discord":
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://discord.com/api/webhooks/"+hook, bytes.NewReader(body)) // want `a tool call sends a message here`
		if err != nil {
			return err
		}
		_, err = http.DefaultClient.Do(req)
		return err
	case "updates":
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://api.telegram.org/bot"+hook+"/getUpdates", nil)
		if err != nil {
			return err
		}
		_, err = http.DefaultClient.Do(req)
		return err
	case "mirror":
		resp, err := http.Post("https://"+mirror+"/search", "application/json", bytes.NewReader(body))
		if err != nil {
			return err
		}
		return resp.Body.Close()
	}
	return nil
}
