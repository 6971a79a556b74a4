// Package home only brings together what the other packages know of each other: there is nothing left to tell.
package home

import (
	"github.com/anthropics/anthropic-sdk-go"

	"outputexec/home/agent"
	"outputexec/home/tools"
)

func run(message *anthropic.Message) error { return agent.Step(tools.New(tools.Local{}), message) }
