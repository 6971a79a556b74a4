// Package logx wraps a logger.
package logx

import (
	"fmt"
	"log/slog"
	"os"
)

var logger = slog.New(slog.NewJSONHandler(os.Stderr, nil))

// Infof logs a formatted message.
func Infof(format string, args ...any) { logger.Info(fmt.Sprintf(format, args...)) }

// Dump logs a value.
func Dump(name string, v any) { logger.Info("dump", name, v) }
