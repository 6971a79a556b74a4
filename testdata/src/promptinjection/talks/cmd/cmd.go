// Package cmd sets up clients by lists of options that other functions make.
package cmd

import (
	"context"
	"flag"
	"os"
	"slices"

	"promptinjection/talks"
)

func options(system, role, style string) []talks.Option {
	opts := []talks.Option{talks.WithModel("claude-opus-4-8")}
	switch {
	case system != "": // all of it is chosen
		opts = append(opts, talks.WithSystem(system))
	case role != "":
		opts = append(opts, talks.WithSystem("You are "+role+". Answer from that point of view.")) // want `user input \(flag\)`
	case slices.Contains([]string{"plain", "formal"}, style):
		opts = append(opts, talks.WithSystem("Answer in a "+style+" style."))
	}
	return opts
}

func run() {
	system := flag.String("system", "", "system prompt")
	role := flag.String("role", "", "role to play")
	style := flag.String("style", "", "plain or formal")
	flag.Parse()
	talks.New(options(*system, *role, *style)...).Talk().Send(context.Background(), os.Args[1])
}
