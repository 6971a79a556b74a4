// Package sources brings text from everywhere.
package sources

import (
	"bufio"
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

var client anthropic.Client

func say(text string) []anthropic.MessageParam {
	return []anthropic.MessageParam{{
		Role:    anthropic.MessageParamRoleUser,
		Content: []anthropic.ContentBlockParamUnion{{OfText: &anthropic.TextBlockParam{Text: text}}}, // want `standard input` `standard input` `file`
	}}
}

func ask(ctx context.Context, messages []anthropic.MessageParam) *anthropic.Message {
	m, _ := client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: messages})
	return m
}

var lang = flag.String("lang", "French", "language")

// The words of the person at the terminal.
func local(ctx context.Context) {
	var client anthropic.Client
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock(in.Text())),
		}})
		client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: []anthropic.MessageParam{
			anthropic.NewUserMessage(anthropic.NewTextBlock("Answer briefly: " + in.Text())), // want `user input \(standard input\)`
		}})
	}
	question := strings.Join(os.Args[1:], " ")
	anthropic.NewUserMessage(anthropic.NewTextBlock(question))
	anthropic.NewUserMessage(anthropic.NewTextBlock("You are a shell expert. Give the command for: " + question)) // want `user input \(command-line argument\)`
	anthropic.NewUserMessage(anthropic.NewTextBlock("Write a poem in " + *lang))                                  // want `user input \(flag\)`
}

// A parameter that is named for a person's words.
func Answer(ctx context.Context, question string) *anthropic.Message {
	return ask(ctx, []anthropic.MessageParam{
		anthropic.NewUserMessage(anthropic.NewTextBlock("Answer the question: " + question)), // want `user input \(parameter question\)`
	})
}

func AnswerSafely(ctx context.Context, question, style string) *anthropic.Message {
	return ask(ctx, []anthropic.MessageParam{
		anthropic.NewUserMessage(anthropic.NewTextBlock(question)),
		anthropic.NewUserMessage(anthropic.NewTextBlock("Answer the question.\n<question>" + question + "</question>")),
		anthropic.NewUserMessage(anthropic.NewTextBlock("Answer in the style of " + style)),
	})
}

// Diff reviews what is given on standard input.
func Diff(ctx context.Context) error {
	diff, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	ask(ctx, say(fmt.Sprintf("Review this diff:\n\n%s\n\nList problems by severity.", diff)))
	return nil
}

func init() {
	// What say makes of a file and of standard input is shown where it becomes a block.
	file, _ := os.ReadFile("notes.txt")
	_ = say("What do these notes mean?\n" + string(file))
}

// The results of tools.
func results(ctx context.Context, block anthropic.ToolUseBlock) {
	out, err := os.ReadFile("report.txt")
	if err != nil {
		anthropic.NewToolResultBlock(block.ID, "read error: "+err.Error(), true)
		return
	}
	anthropic.NewToolResultBlock(block.ID, string(out), false)
	anthropic.NewToolResultBlock(block.ID, fmt.Sprintf("report.txt (%d bytes):\n%s", len(out), out), false)
	anthropic.NewToolResultBlock(block.ID, "Use this report to answer the user's question:\n"+string(out), false) // want `external content \(file\) is mixed with instructions in a tool result`
	anthropic.NewToolResultBlock(block.ID, "Use this report to answer the user's question:\n<report>\n"+string(out)+"\n</report>", false)
}

func output(ctx context.Context, id string) {
	var b bytes.Buffer
	cmd := exec.CommandContext(ctx, "git", "log")
	cmd.Stdout = &b
	if cmd.Run() == nil {
		anthropic.NewToolResultBlock(id, b.String(), false)
		anthropic.NewTextBlock("Write a changelog from these commits:\n" + b.String()) // want `external content \(output of a command\)`
	}
	diff, err := exec.Command("git", "diff").Output()
	if err != nil {
		return
	}
	anthropic.NewTextBlock("Write a commit message for this diff:\n" + string(diff)) // want `external content \(output of a command\)`
	anthropic.NewTextBlock("Write a commit message for this diff:\n```diff\n" + string(diff) + "\n```")
}

// Files below a root.
func rooted(root *os.Root) {
	notes, err := fs.ReadFile(root.FS(), "notes.md")
	if err != nil {
		return
	}
	anthropic.NewTextBlock("Summarize these notes:\n" + string(notes)) // want `external content \(file\)`
	anthropic.NewTextBlock("Summarize these notes:\n<notes>\n" + string(notes) + "\n</notes>")
}

// Of the program's standard input, each place that reads it tells. That it is given to another program is none.
func shell() error {
	cmd := exec.Command("vi", "notes.txt")
	cmd.Stdin = os.Stdin
	return cmd.Run()
}

func keep() string {
	b, _ := io.ReadAll(os.Stdin)
	return string(b)
}

func repl(ctx context.Context) { converse(ctx, os.Stdin) }

func converse(ctx context.Context, in io.Reader) {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		ask(ctx, say("Answer in one line: "+lines.Text()))
	}
}
