// Package logx wraps a logger.
package logx

import (
	"fmt"
	"io"
	"log/slog"
	"os"
)

var logger = slog.New(slog.NewJSONHandler(os.Stderr, nil))

// Infof logs a formatted message.
func Infof(format string, args ...any) { logger.Info(fmt.Sprintf(format, args...)) }

// Dump logs a value.
func Dump(name string, v any) { logger.Info("dump", name, v) }

// Fatal ends the program.
func Fatal(err error) {
	fmt.Fprintln(os.Stderr, "error:", err)
	os.Exit(1)
}

// A Tracer writes events.
type Tracer struct{ w io.Writer }

// NewTracer returns a tracer.
func NewTracer(w io.Writer) *Tracer { return &Tracer{w} }

// Event writes an event.
func (t *Tracer) Event(text string) { io.WriteString(t.w, text+"\n") }
