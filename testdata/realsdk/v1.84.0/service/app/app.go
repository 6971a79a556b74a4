// Package app holds what the handlers need.
package app

import (
	"example.com/agent/service/claude"
	"example.com/agent/service/writer"
)

// App is the service.
type App struct {
	Claude *claude.Client
	writer *writer.Writer
}

// New returns the service.
func New() *App {
	c := claude.New()
	return &App{Claude: c, writer: writer.New(c)}
}

// Writer returns who writes letters.
func (a *App) Writer() *writer.Writer { return a.writer }
