// Package nurse asks at the terminal before a command is run.
package nurse

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"

	"toolapproval/stacked/bus"
)

func Ask(next bus.Handler) bus.Handler {
	return bus.Func(func(ctx context.Context, raw json.RawMessage) error {
		var answer string
		fmt.Printf("%s? [y/N] ", raw)
		if fmt.Scanln(&answer); answer != "y" {
			return errors.New("declined")
		}
		return next.Handle(ctx, raw)
	})
}

// Log asks nobody.
func Log(next bus.Handler) bus.Handler {
	return bus.Func(func(ctx context.Context, raw json.RawMessage) error {
		log.Printf("%d bytes", len(raw))
		return next.Handle(ctx, raw)
	})
}
