// Package run chooses a style; each use of the writer is no bug of its own.
package run

import (
	"context"
	"flag"

	"promptinjection/styled"
)

func run() {
	style := flag.String("style", "", "write in the style of somebody")
	flag.Parse()
	w := styled.New(styled.Config{Style: *style}) // want `user input \(flag\)`
	w.Each(context.Background(), []string{"a", "b"})
	w.One(context.Background(), "c")
}
