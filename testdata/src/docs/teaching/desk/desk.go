// Package desk asks a person in a way of its own.
package desk

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

type desk struct{ approvals string } // URL

// released shows the command to the operator; the answer comes when they have decided.
//
//claudelint:confirms
func (d *desk) released(command string) bool {
	resp, err := http.PostForm(d.approvals, url.Values{"command": {command}})
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	return resp.StatusCode == http.StatusOK
}

func (d *desk) run(ctx context.Context, answer *anthropic.Message) error {
	command := answer.Content[0].Text
	if !d.released(command) {
		return errors.New("the operator said no")
	}
	return exec.CommandContext(ctx, "sh", "-c", command).Run()
}
