// Package bad has a key in its source.
package bad

import (
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

const apiKey = "sk-ant-api03-UQ3Tr6bWmzLd0HxYv9KePc-2nGqJf7sAoR1iB5uXtNkE8hMyCwDaZ4lVgSOjp_F6IrTbQ3zWxL0mHdYe9KvPcn2GJqf7AA" // want `Anthropic API key`

func newClient() anthropic.Client {
	return anthropic.NewClient(option.WithAPIKey(apiKey))
}
