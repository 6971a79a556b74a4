// Package app is downstream of a store.
package app

import (
	"github.com/anthropics/anthropic-sdk-go"

	"dataleak/store"
)

func export(c *store.Customer) (anthropic.MessageParam, error) {
	text, err := c.Export()
	return anthropic.NewUserMessage(anthropic.NewTextBlock(text)), err // want `personal data \(field Customer.CardNumber\)`
}

func summary(c *store.Customer) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(c.Summary()))
}
