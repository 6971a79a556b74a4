// Package text runs what Claude wrote, whole or streamed.
package text

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

var client anthropic.Client

func ask(ctx context.Context, prompt string) (string, error) {
	msg, err := client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))},
	})
	if err != nil {
		return "", err
	}
	var sb strings.Builder
	for _, block := range msg.Content {
		if block.Type == "text" {
			sb.WriteString(block.Text)
		}
	}
	return strings.TrimSpace(sb.String()), nil
}

func suggested(ctx context.Context, request string) error {
	command, err := ask(ctx, "Answer with one shell command that does: "+request)
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, os.Getenv("SHELL"), "-c", command).Run() // want `model output \(text of Claude's answer\) reaches command argument`
}

// The user's own command is not the model's.
func own(ctx context.Context, args []string) error {
	out, err := exec.CommandContext(ctx, args[0], args[1:]...).CombinedOutput()
	if err == nil {
		return nil
	}
	advice, askErr := ask(ctx, "Explain this failure:\n```\n"+string(out)+"\n```")
	if askErr != nil {
		return askErr
	}
	fmt.Println(advice)
	return exec.CommandContext(ctx, args[0], args[1:]...).Run()
}

var fence = regexp.MustCompile("(?s)```(?:bash|sh)\n(.*?)```")

func fenced(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	m := fence.FindStringSubmatch(answer)
	if m == nil {
		return fmt.Errorf("no code in the answer")
	}
	script := m[1]
	return exec.Command("bash", "-c", script).Run() // want `model output .*reaches command argument`
}

func extractCode(s string) string {
	start := strings.Index(s, "```")
	if start < 0 {
		return s
	}
	s = s[start+3:]
	if nl := strings.IndexByte(s, '\n'); nl >= 0 {
		s = s[nl+1:]
	}
	if end := strings.Index(s, "```"); end >= 0 {
		s = s[:end]
	}
	return strings.TrimSpace(s)
}

func lines(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	for _, line := range strings.Split(extractCode(answer), "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		if err := exec.Command(fields[0], fields[1:]...).Run(); err != nil { // want `model output .*reaches program`
			return err
		}
	}
	return nil
}

// Plan is structured output.
type Plan struct {
	Steps []struct {
		Kind    string `json:"kind"`
		Command string `json:"command"`
	} `json:"steps"`
}

func plan(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	var p Plan
	if err := json.Unmarshal([]byte(answer), &p); err != nil {
		return err
	}
	for _, step := range p.Steps {
		switch step.Kind {
		case "test":
			exec.Command("go", "test", "./...").Run()
		case "shell":
			exec.Command("sh", "-c", step.Command).Run() // want `model output .*reaches command argument`
		}
	}
	return nil
}

func piped(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	cmd := exec.Command("bash", "-s")
	cmd.Stdin = strings.NewReader(answer) // want `model output .*reaches standard input of a process`
	return cmd.Run()
}

func accumulated(ctx context.Context, params anthropic.MessageNewParams) error {
	stream := client.Messages.NewStreaming(ctx, params)
	message := anthropic.Message{}
	for stream.Next() {
		event := stream.Current()
		if err := message.Accumulate(event); err != nil {
			return err
		}
	}
	for _, block := range message.Content {
		if block.Name == "bash" {
			var in struct{ Command string }
			if err := json.Unmarshal([]byte(block.Input), &in); err != nil {
				return err
			}
			if err := exec.Command("bash", "-c", in.Command).Run(); err != nil { // want `model output \(tool input\) reaches command argument`
				return err
			}
		}
	}
	return stream.Err()
}

func deltas(ctx context.Context, params anthropic.MessageNewParams) error {
	stream := client.Messages.NewStreaming(ctx, params)
	var text, inputJSON string
	var buf bytes.Buffer
	reason := ""
	for stream.Next() {
		event := stream.Current()
		switch event.Delta.Type {
		case "text_delta":
			text += event.Delta.Text
		case "input_json_delta":
			inputJSON += event.Delta.PartialJSON
			buf.WriteString(event.Delta.PartialJSON)
		}
		if event.Delta.StopReason != "" {
			reason = string(event.Delta.StopReason)
		}
	}
	exec.Command("notify-send", "claude", reason).Run()
	exec.Command("sh", "-c", text).Run() // want `model output .*reaches command argument`
	var in struct {
		Script string   `json:"script"`
		Args   []string `json:"args"`
	}
	if err := json.Unmarshal([]byte(inputJSON), &in); err != nil {
		return err
	}
	exec.Command(in.Script, in.Args...).Run() // want `model output .*reaches program`
	if err := json.NewDecoder(&buf).Decode(&in); err != nil {
		return err
	}
	return exec.Command("node", "--eval", in.Script).Run() // want `model output .*reaches command argument`
}

func emit(ctx context.Context, params anthropic.MessageNewParams, onText func(string)) {
	stream := client.Messages.NewStreaming(ctx, params)
	for event := range stream.All() {
		onText(event.Delta.Text)
	}
}

func callback(ctx context.Context, params anthropic.MessageNewParams) error {
	var script strings.Builder
	emit(ctx, params, func(s string) { script.WriteString(s) })
	return exec.Command("bash", "-c", script.String()).Run() // want `model output .*reaches command argument`
}

type request struct {
	Model     string `json:"model"`
	MaxTokens int    `json:"max_tokens"`
	System    string `json:"system"`
	Messages  []any  `json:"messages"`
}

type response struct {
	ID      string `json:"id"`
	Content []struct {
		Type  string          `json:"type"`
		Text  string          `json:"text"`
		Name  string          `json:"name"`
		Input json.RawMessage `json:"input"`
	} `json:"content"`
	StopReason string `json:"stop_reason"`
}

func byHand(ctx context.Context, body []byte) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.anthropic.com/v1/messages", bytes.NewReader(body))
	if err != nil {
		return err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	var reply response
	if err := json.NewDecoder(res.Body).Decode(&reply); err != nil {
		return err
	}
	exec.Command("notify-send", reply.ID, reply.StopReason).Run()
	for _, c := range reply.Content {
		if c.Type == "text" {
			exec.Command("bash", "-c", c.Text).Run() // want `model output .*reaches command argument`
		}
		var in struct{ Cmd string }
		if err := json.Unmarshal(c.Input, &in); err != nil {
			return err
		}
		exec.Command("bash", "-c", in.Cmd).Run() // want `model output .*reaches command argument`
	}
	return nil
}

// A commit message is an argument, and the model's.
func commit(ctx context.Context, diff string) error {
	message, err := ask(ctx, "Write a commit message for:\n"+diff)
	if err != nil {
		return err
	}
	return exec.Command("git", "commit", "-m", message).Run() // want `model output .*reaches command argument`
}

func tested(ctx context.Context, diff string) error {
	verdict, err := ask(ctx, "Answer PASS or FAIL:\n"+diff)
	if err != nil {
		return err
	}
	if strings.Contains(verdict, "PASS") {
		return exec.Command("git", "push").Run()
	}
	target := "staging"
	if strings.EqualFold(verdict, "prod") {
		target = "production"
	}
	return exec.Command("make", "deploy-"+target).Run()
}
