package tools

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"regexp"
)

// hostname is the form of the names that are looked up: no spaces, no option, nothing a shell knows.
var hostname = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

func reachable(ctx context.Context, input json.RawMessage) (string, error) {
	var in struct {
		Host string `json:"host"`
	}
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	if !hostname.MatchString(in.Host) {
		return "", fmt.Errorf("not a host name: %q", in.Host)
	}
	return ping(ctx, in.Host)
}

func ping(ctx context.Context, host string) (string, error) {
	out, err := exec.CommandContext(ctx, "ping", "-q", "-c", "1", host).CombinedOutput()
	return string(out), err
}
