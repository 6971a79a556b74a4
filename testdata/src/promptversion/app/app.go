// Package app is downstream: what comes from outside, and what is sent, lie in other packages.
package app

import (
	"context"
	"fmt"
	"os"

	"promptinjection/service"
	"promptversion/config"
)

func run(ctx context.Context) error {
	cfg, err := config.FromEnv()
	if err != nil {
		return err
	}
	s := service.New()
	if _, err := s.Complete(ctx, cfg.Persona, "Hello"); err != nil { // want `environment variable PERSONA`
		return err
	}
	where := fmt.Sprintf("You serve customers in %s.", cfg.Region)
	if cfg.Verbose {
		where += " Explain at length."
	}
	_, err = s.Complete(ctx, where, os.Getenv("QUESTION"))
	return err
}
