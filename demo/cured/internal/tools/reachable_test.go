package tools

import (
	"context"
	"encoding/json"
	"testing"
)

// TestReachableRefuses checks that nothing but the name of a host gets as far as a command.
func TestReachableRefuses(t *testing.T) {
	for _, host := range []string{"", "-f", "example.org; id", "$(id)", "example.org\n-f", "../hosts"} {
		input, err := json.Marshal(map[string]string{"host": host})
		if err != nil {
			t.Fatal(err)
		}
		if out, err := reachable(context.Background(), input); err == nil {
			t.Errorf("reachable(%s) = %q, want an error", input, out)
		}
	}
}
