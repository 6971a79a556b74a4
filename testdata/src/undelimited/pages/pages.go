// Package pages hands names on, which are no part of what is in a file.
package pages

import (
	"context"
	"flag"
	"os"

	"undelimited/pages/desk"
)

func run(ctx context.Context, d *desk.Desk) {
	name := flag.String("file", "", "file to summarize")
	flag.Parse()
	d.File(ctx, *name)
	d.Topics(ctx, os.Args[1])
	d.Tagged(ctx, os.Args[2])
	d.Ask(ctx, "Explain this to a child: "+flag.Arg(0)) // want `user input`
}
