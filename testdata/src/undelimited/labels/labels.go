// Package labels puts labels before what comes from outside. Instructions are elsewhere: in its tests, in what it
// says about things of its own.
package labels

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/google/uuid"
)

var client anthropic.Client

func send(ctx context.Context, blocks ...anthropic.ContentBlockParamUnion) {
	client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(blocks...)},
	})
}

func fetch(url string) string {
	resp, err := http.Get(url)
	if err != nil {
		return ""
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

// A Mail is what somebody sent. The ones of the tests say other things.
type Mail struct {
	From, Title, Body string
}

func format(m Mail) string {
	var b strings.Builder
	fmt.Fprintf(&b, "From: %s\n", m.From)
	fmt.Fprintf(&b, "Title: %s\n", m.Title)
	b.WriteString("\n")
	b.WriteString(m.Body)
	return b.String()
}

func read(ctx context.Context) {
	var m Mail
	if json.Unmarshal([]byte(fetch("https://example.com/mail")), &m) == nil {
		send(ctx, anthropic.NewTextBlock(format(m)))
	}
}

// A Letter goes with what the program itself asks for.
type Letter struct {
	From, Task, Body string
}

func letter(ctx context.Context) {
	send(ctx, anthropic.NewTextBlock(ask(Letter{Task: "Summarize the letter.", Body: fetch("https://example.com/letter")}))) // want `external content`
}

func ask(l Letter) string {
	return "From: " + l.From + "\n" + l.Task + "\n\n" + l.Body
}

func quoted(body, task string) string { return task + "\n" + body }

func given(ctx context.Context) {
	send(ctx, anthropic.NewTextBlock(quoted(fetch("https://example.com/letter"), "Summarize the letter."))) // want `external content`
	send(ctx, anthropic.NewTextBlock(quoted(fetch("https://example.com/letter"), "Letter:")))
}

// A Tool is one of many: what the program says about its own ones, it says about no other.
type Tool struct {
	Name, About string
}

var own = []Tool{{"humanizer", "Remove signs of machine writing from the text."}}

func tools() []*Tool {
	var all []*Tool
	for _, t := range own {
		all = append(all, &t)
	}
	var more []*Tool
	if json.Unmarshal([]byte(fetch("https://example.com/tools")), &more) == nil {
		all = append(all, more...)
	}
	return all
}

func list(ctx context.Context) {
	var b strings.Builder
	for _, t := range tools() {
		fmt.Fprintf(&b, "- **%s**\n", t.Name)
		fmt.Fprintf(&b, "  Description: %s\n", t.About)
	}
	send(ctx, anthropic.NewTextBlock(b.String()))
}

func listAndAsk(ctx context.Context) {
	var b strings.Builder
	for _, t := range tools() {
		fmt.Fprintf(&b, "- **%s**\n", t.Name)
		fmt.Fprintf(&b, "  Description: %s\n", t.About)
	}
	b.WriteString("Choose the tool that fits best.\n")
	send(ctx, anthropic.NewTextBlock(b.String())) // want `external content`
}

// How something is, is no order.
func state(ctx context.Context) {
	sync := "never synced"
	if len(own) > 1 {
		sync = "synced today"
	}
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("• %s — %d events, %s\n", fetch("https://example.com/calendar"), len(own), sync)))
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Never exceed %d words.\n\n%s", len(own), fetch("https://example.com/calendar")))) // want `external content`
}

// An identifier says nothing, wherever it comes from.
type row struct {
	ID   uuid.UUID
	Name string
}

func identified(ctx context.Context, db *sql.DB) {
	var r row
	if err := db.QueryRowContext(ctx, "SELECT id, name FROM articles").Scan(&r.ID, &r.Name); err != nil {
		return
	}
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Look up the article %s.", r.ID)))
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Look up the article %v.", r.ID.String())))
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Look up the article %s.", r.Name))) // want `external content \(database row\)`
}
