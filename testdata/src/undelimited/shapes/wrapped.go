package shapes

import (
	"context"
	"fmt"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// What a loop over a whole list has put into tags is in tags.
func wrappedInPlace(ctx context.Context) {
	pages := fetchAll()
	for i := range pages {
		pages[i] = "<page>" + pages[i] + "</page>"
	}
	send(ctx, anthropic.NewTextBlock("Summarize the pages.\n"+strings.Join(pages, "\n")))

	notes := fetchAll()
	for i, n := range notes {
		if n == "" {
			n = "nothing"
		}
		notes[i] = fmt.Sprintf("<note>%s</note>", n)
	}
	send(ctx, anthropic.NewTextBlock("Summarize the notes.\n"+strings.Join(notes, "\n")))
}

// Not all of it, or not yet.
func halfWrapped(ctx context.Context) {
	pages := fetchAll()
	send(ctx, anthropic.NewTextBlock("Summarize the pages.\n"+strings.Join(pages, "\n"))) // want `external content`
	for i := range pages {
		pages[i] = "<page>" + pages[i] + "</page>"
	}

	some := fetchAll()
	for i := range some {
		if len(some[i]) > 100 {
			some[i] = "<page>" + some[i] + "</page>"
		}
	}
	send(ctx, anthropic.NewTextBlock("Summarize the pages.\n"+strings.Join(some, "\n"))) // want `external content`

	first := fetchAll()
	for i := range first {
		first[i] = "<page>" + first[i] + "</page>"
		if i == 3 {
			break
		}
	}
	send(ctx, anthropic.NewTextBlock("Summarize the pages.\n"+strings.Join(first, "\n"))) // want `external content`

	numbered := fetchAll()
	for i := range numbered {
		numbered[i] = fmt.Sprintf("%d. %s", i+1, numbered[i])
	}
	send(ctx, anthropic.NewTextBlock("Summarize the pages.\n"+strings.Join(numbered, "\n"))) // want `external content`
}

func fetchAll() []string {
	return []string{fetch("https://example.com/a"), fetch("https://example.com/b")}
}

// A list of itself holds no text.
type forest []forest

func grow(f forest) forest { return append(f, f) }
