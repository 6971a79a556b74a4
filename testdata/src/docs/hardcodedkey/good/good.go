// Package good has its key from the environment.
package good

import "github.com/anthropics/anthropic-sdk-go"

// newClient returns a client whose key is in ANTHROPIC_API_KEY.
func newClient() anthropic.Client {
	return anthropic.NewClient()
}
