// Package waits holds loops that wait for somebody or something each time round.
package waits

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
)

type agent struct {
	client  anthropic.Client
	history []anthropic.MessageParam
	read    func() (string, bool)
}

func (a *agent) infer(ctx context.Context) (*anthropic.Message, error) {
	return a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: a.history})
}

func (a *agent) repl(ctx context.Context) error {
	in := bufio.NewScanner(os.Stdin)
	for {
		fmt.Print("> ")
		if !in.Scan() {
			return in.Err()
		}
		a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(in.Text())))
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		if strings.Contains(msg.Content[0].Text, "goodbye") {
			return nil
		}
	}
}

func newAgent(c anthropic.Client) *agent {
	in := bufio.NewScanner(os.Stdin)
	return &agent{client: c, read: func() (string, bool) {
		if !in.Scan() {
			return "", false
		}
		return in.Text(), true
	}}
}

func (a *agent) chat(ctx context.Context) error {
	for {
		line, ok := a.read()
		if !ok {
			return nil
		}
		a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(line)))
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		if len(msg.Content) == 0 {
			return nil
		}
	}
}

// Reading the person's words only when the model is done does not end the model's turns.
func (a *agent) chatWithTools(ctx context.Context) error {
	ask := true
	for { // want `only the model can end this loop`
		if ask {
			line, ok := a.read()
			if !ok {
				return nil
			}
			a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(line)))
		}
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		var results []anthropic.ContentBlockParamUnion
		for _, b := range msg.Content {
			if b.Type == "tool_use" {
				results = append(results, anthropic.NewToolResultBlock(b.ID, "ok", false))
			}
		}
		if len(results) == 0 {
			ask = true
			continue
		}
		ask = false
		a.history = append(a.history, anthropic.NewUserMessage(results...))
	}
}

func (a *agent) worker(ctx context.Context, jobs <-chan string, out chan<- string) error {
	for job := range jobs {
		a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(job)))
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		if msg.StopReason == anthropic.StopReasonEndTurn {
			return nil
		}
		out <- msg.Content[0].Text
	}
	return nil
}

func (a *agent) selects(ctx context.Context, jobs <-chan string) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case job := <-jobs:
			a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(job)))
		}
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		if len(msg.Content) == 0 {
			return nil
		}
	}
}

// What was received is no number of a case.
func (a *agent) received(ctx context.Context, jobs <-chan string) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case job := <-jobs:
			if job == "" {
				return nil
			}
			a.history = append(a.history, anthropic.NewUserMessage(anthropic.NewTextBlock(job)))
		}
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		if len(msg.Content) == 0 {
			return nil
		}
	}
}

func (a *agent) ticks(ctx context.Context) error {
	t := time.NewTicker(time.Minute)
	defer t.Stop()
	for range t.C {
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		if strings.Contains(msg.Content[0].Text, "all clear") {
			return nil
		}
	}
	return nil
}

func (a *agent) handler(w http.ResponseWriter, r *http.Request) {
	msg, err := a.infer(r.Context())
	if err != nil {
		http.Error(w, "unavailable", http.StatusBadGateway)
		return
	}
	for _, b := range msg.Content {
		fmt.Fprintln(w, b.Text)
	}
}

// A tool run is no person: the loop waits for a process, but the model asked for it.
func (a *agent) toolChannel(ctx context.Context) error {
	for { // want `only the model can end this loop`
		msg, err := a.infer(ctx)
		if err != nil {
			return err
		}
		results := make(chan anthropic.ContentBlockParamUnion)
		n := 0
		for _, b := range msg.Content {
			if b.Type == "tool_use" {
				n++
				go func() { results <- anthropic.NewToolResultBlock(b.ID, "ok", false) }()
			}
		}
		if n == 0 {
			return nil
		}
		for range n {
			a.history = append(a.history, anthropic.NewUserMessage(<-results))
		}
	}
}
