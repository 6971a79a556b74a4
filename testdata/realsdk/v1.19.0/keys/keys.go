// Package keys makes clients.
package keys

import (
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

func written() anthropic.Client {
	return anthropic.NewClient(option.WithAPIKey("sk-ant-api03-PtYgjmUhBel31iEl2hpChYgCfrL1spNxnyVmihA-2O76UMFxFkM-R5Kjp1vRt_1fjORS-6ilI8ihN5KXSc7Tvo-hBKqFYAA")) // want `^Anthropic API key sk-ant-api03-…`
}

func fromEnvironment() anthropic.Client {
	return anthropic.NewClient(option.WithAPIKey(os.Getenv("ANTHROPIC_API_KEY")))
}

func token() anthropic.Client {
	return anthropic.NewClient(option.WithAPIKey(""), option.WithAuthToken(os.Getenv("ANTHROPIC_AUTH_TOKEN")))
}

func placeholder() anthropic.Client {
	return anthropic.NewClient(option.WithAPIKey("sk-ant-api03-xxxxxxxxxxxx"))
}
