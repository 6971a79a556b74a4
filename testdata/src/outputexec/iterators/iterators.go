// Package iterators runs what range loops over iterators bring.
package iterators

import (
	"bufio"
	"context"
	"iter"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

func answer(ctx context.Context, c anthropic.Client) string {
	m, err := c.Messages.New(ctx, anthropic.MessageNewParams{})
	if err != nil {
		return ""
	}
	return m.Content[0].Text
}

func library(ctx context.Context, c anthropic.Client, env map[string]string) error {
	text := answer(ctx, c)
	for line := range strings.Lines(text) {
		exec.Command("sh", "-c", line).Run() // want `reaches command argument unchecked`
	}
	for word := range strings.SplitSeq(text, ",") {
		if err := exec.Command("git", "checkout", word).Run(); err != nil { // want `reaches command argument unchecked`
			return err
		}
	}
	for i, word := range slices.All(strings.Fields(text)) {
		if i > 0 {
			exec.Command("git", "tag", word).Run() // want `reaches command argument unchecked`
		}
	}
	for word := range strings.FieldsSeq(text) {
		if word != "main" && word != "next" {
			continue
		}
		exec.Command("git", "checkout", word).Run()
	}
	for line := range strings.Lines("git status\ngit fetch\n") {
		exec.Command("sh", "-c", line).Run()
	}
	for name := range maps.Keys(env) {
		exec.Command("printenv", name).Run()
	}
	return nil
}

// nonEmpty is given the model's lines, and others.
func nonEmpty(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			if line != "" && !yield(line) {
				return
			}
		}
	}
}

// stream yields the pieces of an answer.
func stream(ctx context.Context, c anthropic.Client) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		s := c.Messages.NewStreaming(ctx, anthropic.MessageNewParams{})
		for s.Next() {
			if !yield(s.Current().Delta.Text, nil) {
				return
			}
		}
		if err := s.Err(); err != nil {
			yield("", err)
		}
	}
}

func own(ctx context.Context, c anthropic.Client, script string) error {
	for line := range nonEmpty(answer(ctx, c)) {
		exec.Command("sh", "-c", line).Run() // want `reaches command argument unchecked`
	}
	for line := range nonEmpty(script) {
		exec.Command("sh", "-c", line).Run()
	}
	for _, line := range slices.Collect(nonEmpty(answer(ctx, c))) {
		exec.Command("sh", "-c", line).Run() // want `reaches command argument unchecked`
	}
	var b strings.Builder
	for piece, err := range stream(ctx, c) {
		if err != nil {
			return err
		}
		b.WriteString(piece)
	}
	return exec.Command("sh", "-c", b.String()).Run() // want `reaches command argument unchecked`
}

func asked(ctx context.Context, c anthropic.Client) {
	in := bufio.NewScanner(os.Stdin)
	for line := range nonEmpty(answer(ctx, c)) {
		if in.Scan() && in.Text() == "y" {
			exec.Command("sh", "-c", line).Run()
		}
	}
}
