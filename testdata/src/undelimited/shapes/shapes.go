// Package shapes mixes text from outside with instructions in all the ways in which Go makes text.
package shapes

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

var client anthropic.Client

// send hands its prompt on as it is: what is wrong with it is shown where it was made.
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

func concatenated(ctx context.Context) {
	page := fetch("https://example.com")
	send(ctx, anthropic.NewTextBlock("Summarize this page:\n"+page))                        // want `external content \(HTTP response\) is mixed with instructions in a message`
	send(ctx, anthropic.NewTextBlock(page+"\n\nSummarize the text above in one sentence.")) // want `external content`
	send(ctx, anthropic.NewTextBlock("Summarize the page.\n<page>\n"+page+"\n</page>"))
	send(ctx, anthropic.NewTextBlock("Summarize the page.\n```\n"+page+"\n```\n"))
	send(ctx, anthropic.NewTextBlock("Summarize the page.\n<page></page>\n"+page)) // want `external content`
}

// A block of its own, a whole message, and labels.
func apart(ctx context.Context) {
	page := fetch("https://example.com")
	send(ctx, anthropic.NewTextBlock("Summarize the page."), anthropic.NewTextBlock(page))
	send(ctx, anthropic.NewTextBlock(page))
	send(ctx, anthropic.NewTextBlock("Page: "+page+"\n"))
	send(ctx, anthropic.NewTextBlock(strings.TrimSpace(page)))
}

func formatted(ctx context.Context) {
	page := fetch("https://example.com")
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Translate this to %s: %s", "French", page))) // want `external content`
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Translate this to %s: %q", "French", page)))
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Translate it.\n<page source=%q>\n%s\n</page>", "web", page)))
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Translate it.\n<page>%s</page>", "Page:\n"+page)))
	send(ctx, anthropic.NewTextBlock(fmt.Sprint("Translate this. ", page))) // want `external content`
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("%s\n%s", "Page:", page)))
}

func attributes(ctx context.Context, url string) {
	page := fetch(url)
	name := fetch(url + "/name")
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Review the document.\n<document name=\"%s\">\n%s\n</document>", name, page)))
}

func encoded(ctx context.Context) {
	page := fetch("https://example.com")
	raw, _ := json.Marshal(map[string]string{"page": page})
	send(ctx, anthropic.NewTextBlock("Summarize the page in this object: "+string(raw)))
	send(ctx, anthropic.NewTextBlock("Summarize the page: "+strconv.Quote(page)))
	send(ctx, anthropic.NewTextBlock("Summarize the page: "+html.EscapeString(page)))
	var b bytes.Buffer
	b.WriteString("Summarize the page: ")
	if xml.EscapeText(&b, []byte(page)) == nil {
		send(ctx, anthropic.NewTextBlock(b.String()))
	}
}

func joined(ctx context.Context) {
	page := fetch("https://example.com")
	send(ctx, anthropic.NewTextBlock(strings.Join([]string{"Find the errors in this text.", page}, "\n"))) // want `external content`
	send(ctx, anthropic.NewTextBlock(strings.Join([]string{"Find the errors in this text.", "<text>", page, "</text>"}, "\n")))
	send(ctx, anthropic.NewTextBlock(strings.Join([]string{"Page:", page}, "\n")))
}

func collected(ctx context.Context, urls []string) {
	parts := []string{"Compare the following pages."}
	safe := []string{"Compare the following pages."}
	for i, url := range urls {
		parts = append(parts, fmt.Sprintf("Page %d:", i), fetch(url))
		safe = append(safe, "<page>", fetch(url), "</page>")
	}
	send(ctx, anthropic.NewTextBlock(strings.Join(parts, "\n"))) // want `external content`
	send(ctx, anthropic.NewTextBlock(strings.Join(safe, "\n")))
}

func accumulated(ctx context.Context, urls []string) {
	prompt := "Compare the following pages.\n"
	for _, url := range urls {
		prompt += fetch(url) + "\n"
	}
	send(ctx, anthropic.NewTextBlock(prompt)) // want `external content`
}

func accumulatedSafely(ctx context.Context, urls []string) {
	prompt := "Compare the following pages.\n<pages>\n"
	for _, url := range urls {
		prompt += fetch(url) + "\n"
	}
	prompt += "</pages>"
	send(ctx, anthropic.NewTextBlock(prompt))
}

func accumulatedEach(ctx context.Context, urls []string) {
	prompt := ""
	for _, url := range urls {
		prompt += "<page>\n" + fetch(url) + "\n</page>\n"
	}
	prompt += "Compare the pages."
	send(ctx, anthropic.NewTextBlock(prompt))
}

func builder(ctx context.Context, urls []string) {
	var b strings.Builder
	b.WriteString("Compare the following pages.\n")
	for _, url := range urls {
		b.WriteString(fetch(url))
	}
	send(ctx, anthropic.NewTextBlock(b.String())) // want `external content`
}

func builderSafely(ctx context.Context, urls []string) {
	var b strings.Builder
	b.WriteString("Compare the following pages.\n")
	for i, url := range urls {
		fmt.Fprintf(&b, "<page index=\"%d\">\n", i)
		b.WriteString(fetch(url))
		b.WriteString("\n</page>\n")
	}
	send(ctx, anthropic.NewTextBlock(b.String()))
}

func printed(ctx context.Context, urls []string) {
	var b bytes.Buffer
	for _, url := range urls {
		fmt.Fprintf(&b, "- %s\n", fetch(url))
	}
	fmt.Fprintln(&b, "Which of these is true?")
	send(ctx, anthropic.NewTextBlock(b.String())) // want `external content`
}

// Helpers write parts of a prompt.
func rules(w io.Writer) { fmt.Fprintln(w, "Answer in JSON only.") }

func writePage(b *strings.Builder, page string) {
	b.WriteString(page)
	b.WriteByte('\n')
}

func writeSection(b *strings.Builder, name, text string) {
	fmt.Fprintf(b, "<%s>\n%s\n</%s>\n", name, text, name)
}

func parts(ctx context.Context) {
	var b strings.Builder
	rules(&b)
	writePage(&b, fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(b.String())) // want `external content`
}

func sections(ctx context.Context) {
	var b strings.Builder
	rules(&b)
	writeSection(&b, "page", fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(b.String()))
}

func around(ctx context.Context) {
	var b strings.Builder
	rules(&b)
	b.WriteString("<page>\n")
	writePage(&b, fetch("https://example.com"))
	b.WriteString("</page>\n")
	send(ctx, anthropic.NewTextBlock(b.String()))
}

// A type that builds prompts.
type prompt struct{ b strings.Builder }

func (p *prompt) say(s string)   { p.b.WriteString(s + "\n") }
func (p *prompt) String() string { return p.b.String() }

type tagged struct{ b strings.Builder }

func (p *tagged) say(s string) { p.b.WriteString(s + "\n") }
func (p *tagged) show(name, text string) {
	p.b.WriteString("<" + name + ">" + text + "</" + name + ">")
}
func (p *tagged) String() string { return p.b.String() }

func own(ctx context.Context) {
	var p prompt
	p.say("Describe the page.")
	p.say(fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(p.String())) // want `external content`
}

func ownSafely(ctx context.Context) {
	var p tagged
	p.say("Describe the page.")
	p.show("page", fetch("https://example.com"))
	send(ctx, anthropic.NewTextBlock(p.String()))
}

const review = `You review Go code. Look for bugs in this file:
{{file}}
Answer with a list.`

const reviewSafely = `You review Go code. Look for bugs in this file:
<file name="{name}">
{file}
</file>
Answer with a list.`

func replaced(ctx context.Context, path string) {
	file, err := os.ReadFile(path)
	if err != nil {
		return
	}
	send(ctx, anthropic.NewTextBlock(strings.ReplaceAll(review, "{{file}}", string(file)))) // want `external content \(file\)`
	prompt := strings.Replace(reviewSafely, "{name}", "main.go", 1)
	prompt = strings.Replace(prompt, "{file}", string(file), 1)
	send(ctx, anthropic.NewTextBlock(prompt))
	send(ctx, anthropic.NewTextBlock(strings.NewReplacer("{name}", "main.go", "{file}", string(file)).Replace(reviewSafely)))
	r := strings.NewReplacer("{{file}}", string(file))
	send(ctx, anthropic.NewTextBlock(r.Replace(review))) // want `external content \(file\)`
}

// Instructions are not always a literal beside the hole.
var tone = "Use a friendly tone."

type reviewer struct {
	instructions string
	client       anthropic.Client
}

func newReviewer() *reviewer {
	return &reviewer{instructions: "Find the bugs in this code."}
}

func (r *reviewer) review(ctx context.Context, path string) {
	file, _ := os.ReadFile(path)
	send(ctx, anthropic.NewTextBlock(r.instructions+"\n"+string(file))) // want `external content`
	send(ctx, anthropic.NewTextBlock(tone+"\n"+string(file)))           // want `external content`
}

func task(kind string) string {
	switch kind {
	case "summary":
		return "Summarize the text."
	case "translation":
		return "Translate the text."
	}
	return ""
}

func chosen(ctx context.Context, kind, path string) {
	file, _ := os.ReadFile(path)
	send(ctx, anthropic.NewTextBlock(task(kind)+"\n\n"+string(file))) // want `external content`
}

var tasks = map[string]string{"summary": "Summarize the text.", "titles": "List the titles."}

func looked(ctx context.Context, kind, path string) {
	file, _ := os.ReadFile(path)
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("%s\n\n%s", tasks[kind], file))) // want `external content`
}

func with(instructions, text string) string { return instructions + "\n\n" + text }

func passed(ctx context.Context, path string) {
	file, _ := os.ReadFile(path)
	send(ctx, anthropic.NewTextBlock(with("Explain this code.", string(file)))) // want `external content`
}

func render(template string, args ...any) string { return fmt.Sprintf(template, args...) }

func rendered(ctx context.Context, path string) {
	file, _ := os.ReadFile(path)
	send(ctx, anthropic.NewTextBlock(render("Explain this code: %s", string(file)))) // want `external content`
}

func wrap(tag, s string) string { return fmt.Sprintf("<%s>\n%s\n</%s>", tag, s, tag) }

func fence(s string) string { return "```\n" + s + "\n```" }

func wrapped(ctx context.Context, path string) {
	file, _ := os.ReadFile(path)
	send(ctx, anthropic.NewTextBlock("Explain this code.\n"+wrap("code", string(file))))
	send(ctx, anthropic.NewTextBlock("Explain this code.\n"+fence(string(file))))
}

// A number, a check, and a constant that input chooses.
func harmless(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		return
	}
	send(ctx, anthropic.NewTextBlock(fmt.Sprintf("Write %d haiku.", n)))
	lang := r.FormValue("lang")
	switch lang {
	case "French", "German":
		send(ctx, anthropic.NewTextBlock("Write a haiku in "+lang))
	}
	send(ctx, anthropic.NewTextBlock(task(r.FormValue("kind"))+"\nThe sun rises."))
}

// A text that is part of itself.
func wound(ctx context.Context, urls []string) {
	prompt := "Compare the following pages."
	for _, url := range urls {
		prompt = fmt.Sprintf("%s\n%s", prompt, fetch(url))
	}
	send(ctx, anthropic.NewTextBlock(prompt)) // want `external content`
}

// Functions that share what sends: each that brings text of its own is told.
func ask(ctx context.Context, prompt string) {
	send(ctx, anthropic.NewTextBlock(prompt)) // want `external content \(file\)` `external content \(file\)`
}

func askOnce(ctx context.Context, path string) {
	file, _ := os.ReadFile(path)
	ask(ctx, "Explain this code:\n"+string(file))
}

func askAgain(ctx context.Context, path string) {
	file, _ := os.ReadFile(path)
	ask(ctx, "Find bugs in this code:\n"+string(file))
}

func askSafely(ctx context.Context, path string) {
	file, _ := os.ReadFile(path)
	ask(ctx, "Explain this code:\n<code>\n"+string(file)+"\n</code>")
}

// What one caller does with each element, another one does not.
func list(items []string, show func(string) string) string {
	var b strings.Builder
	for _, item := range items {
		b.WriteString(show(item) + "\n")
	}
	return b.String()
}

func listed(ctx context.Context, urls []string) {
	send(ctx, anthropic.NewTextBlock("Compare these pages.\n"+list(urls, func(s string) string { return "- " + fetch(s) }))) // want `external content`
}

func listedSafely(ctx context.Context, urls []string) {
	send(ctx, anthropic.NewTextBlock("Compare these pages.\n"+list(urls, func(s string) string { return "<page>" + fetch(s) + "</page>" })))
}

func indexed(ctx context.Context, urls []string) {
	pages := make([]string, len(urls))
	safe := make([]string, len(urls))
	for i, url := range urls {
		pages[i] = fmt.Sprintf("[%d] %s", i, fetch(url))
		safe[i] = fmt.Sprintf("<page id=\"%d\">%s</page>", i, fetch(url))
	}
	send(ctx, anthropic.NewTextBlock("Compare these pages.\n"+strings.Join(pages, "\n"))) // want `external content`
	send(ctx, anthropic.NewTextBlock("Compare these pages.\n"+strings.Join(safe, "\n")))
}
