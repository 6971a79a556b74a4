package logs

import (
	"log/slog"
	"os"
)

// newLogger leaves out what is called a key.
func newLogger() *slog.Logger {
	return slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == "api_key" {
				return slog.String(a.Key, "[redacted]")
			}
			return a
		},
	}))
}

func byName(log *slog.Logger) {
	key := os.Getenv("ANTHROPIC_API_KEY")
	log.Info("starting", "api_key", key)
	log.Info("starting", slog.String("api_key", key))
	log.Info("starting", "token", key) // want `gets into the log`
}
