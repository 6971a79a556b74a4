// want package:`runs \[{report \w+}\]`

// Package box runs tools by their names for whoever asks.
package box

import (
	"context"
	"encoding/json"
	"errors"
	"os/exec"
)

var months = map[string]string{"may": "05", "june": "06"}

func Call(ctx context.Context, name, args string) (string, error) {
	var in map[string]string
	if err := json.Unmarshal([]byte(args), &in); err != nil {
		return "", err
	}
	switch name {
	case "report":
		return report(ctx, in["sql"])
	case "month":
		m, ok := months[in["month"]]
		if !ok {
			return "", errors.New("no such month")
		}
		return report(ctx, "SELECT total FROM months WHERE month = "+m)
	}
	return "", errors.New("no such tool")
}

func report(ctx context.Context, sql string) (string, error) {
	out, err := exec.CommandContext(ctx, "psql", "-At", "-c", sql).Output()
	return string(out), err
}
