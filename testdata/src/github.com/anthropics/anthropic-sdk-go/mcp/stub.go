// Package mcp stubs what the tests use of github.com/anthropics/anthropic-sdk-go/mcp.
package mcp

import (
	"github.com/anthropics/anthropic-sdk-go"
	mcpsdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

func NewBetaTool(tool *mcpsdk.Tool, session *mcpsdk.ClientSession) (anthropic.BetaTool, error) {
	return nil, nil
}

func NewBetaTools(tools []*mcpsdk.Tool, session *mcpsdk.ClientSession) ([]anthropic.BetaTool, error) {
	return nil, nil
}
