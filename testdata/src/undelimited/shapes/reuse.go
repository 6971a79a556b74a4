package shapes

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
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

func page(ctx context.Context) io.ReadCloser {
	resp, err := http.Get("https://example.com")
	if err != nil {
		return http.NoBody
	}
	return resp.Body
}

// Readers are copied into builders, and builders begin with a text.
func copied(ctx context.Context) {
	buf := new(bytes.Buffer)
	buf.WriteString("Find the mistakes in this page.\n")
	if _, err := io.Copy(buf, page(ctx)); err != nil {
		return
	}
	send(ctx, anthropic.NewTextBlock(buf.String())) // want `external content`

	begun := bytes.NewBufferString("Find the mistakes in this page.\n")
	begun.ReadFrom(page(ctx))
	send(ctx, anthropic.NewTextBlock(begun.String())) // want `external content`

	asked := bytes.NewBufferString(fetch("https://example.com"))
	asked.WriteString("\nTranslate the text above.")
	send(ctx, anthropic.NewTextBlock(asked.String())) // want `external content`

	text := bytes.NewBuffer(nil)
	io.Copy(text, page(ctx))
	send(ctx, anthropic.NewTextBlock(text.String()))

	inTag := bytes.NewBufferString("Find the mistakes in this page.\n<page>\n")
	io.Copy(inTag, page(ctx))
	inTag.WriteString("\n</page>")
	send(ctx, anthropic.NewTextBlock(inTag.String()))
}
