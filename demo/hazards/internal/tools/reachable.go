package tools

import (
	"context"
	"encoding/json"
	"os/exec"
)

func reachable(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct {
		Host string `json:"host"`
	}
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	return ping(ctx, in.Host)
}

func ping(ctx context.Context, host string) (string, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", "ping -q -c 1 "+host).CombinedOutput()
	return string(out), err
}
