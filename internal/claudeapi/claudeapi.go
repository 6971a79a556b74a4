// Package claudeapi says what the Go libraries that talk to Claude mean: requests, answers, tools
// and their handlers, system prompts.
package claudeapi

import "github.com/claudelint/claudelint/internal/objmatch"

// IsClient reports whether the import path lies in a library whose inside rows describe.
func IsClient(path string) bool {
	return objmatch.Within(path, "github.com/anthropics/anthropic-sdk-go")
}
