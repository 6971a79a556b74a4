package shapes

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// One builder holds one text after the other.
func emptied(ctx context.Context) {
	var sb strings.Builder
	sb.WriteString("Summarize the page in one sentence.\n")
	task := sb.String()
	sb.Reset()
	sb.WriteString(fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(task), anthropic.NewTextBlock(sb.String()))

	sb.Reset()
	sb.WriteString("Translate the page to French.\n")
	sb.WriteString(fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(sb.String())) // want `external content`
}

func eachPage(ctx context.Context, urls []string) {
	buf := new(bytes.Buffer)
	for _, url := range urls {
		buf.Reset()
		buf.WriteString(fetch(url))
		page := buf.String()
		buf.Reset()
		fmt.Fprintf(buf, "Summarize the page, which has %d letters.", len(page))
		send(ctx, anthropic.NewTextBlock(buf.String()), anthropic.NewTextBlock(page))
	}
}

func eachPageAfterAnother(ctx context.Context, urls []string) {
	buf := new(bytes.Buffer)
	buf.WriteString("Summarize each of the pages.\n")
	for _, url := range urls {
		buf.WriteString(fetch(url))
		send(ctx, anthropic.NewTextBlock(buf.String())) // want `external content`
	}
	buf.Reset()
}

func sometimesEmptied(ctx context.Context, short bool) {
	var sb strings.Builder
	sb.WriteString("Summarize the page in one sentence.\n")
	if short {
		sb.Reset()
	}
	sb.WriteString(fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(sb.String())) // want `external content`
}

func emptiedLater(ctx context.Context) {
	var sb strings.Builder
	defer sb.Reset()
	sb.WriteString("Summarize the page in one sentence.\n")
	sb.WriteString(fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(sb.String())) // want `external content`
}

// What is read before more is written to a builder has no part of that.
func readBefore(ctx context.Context) {
	var sb strings.Builder
	sb.WriteString("Name three topics of this site.\n")
	sb.WriteString("Answer in English.\n")
	send(ctx, anthropic.NewTextBlock(sb.String()))
	sb.WriteString("Use the page below.\n")
	write(&sb, "https://example.com")
	send(ctx, anthropic.NewTextBlock(sb.String())) // want `external content`
}

func write(w io.Writer, url string) { io.WriteString(w, fetch(url)) }

func readInBetween(ctx context.Context) {
	var sb strings.Builder
	for range 3 {
		send(ctx, anthropic.NewTextBlock(sb.String())) // want `external content`
		sb.WriteString("Find what contradicts this page.\n")
		write(&sb, "https://example.com")
	}
}
