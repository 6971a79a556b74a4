// Package dispatch finds the tool that Claude named, in the ways that agents do.
package dispatch

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"strconv"

	"github.com/anthropics/anthropic-sdk-go"
)

// A Definition is a row of a tool table.
type Definition struct {
	Name        string
	Description string
	Function    func(input json.RawMessage) (string, error)
}

var definitions = []Definition{
	{"bash", "runs a command", bash},
	{"lines", "counts lines", Lines},
	{"date", "prints the date", func(json.RawMessage) (string, error) {
		out, err := exec.Command("date", "-u").CombinedOutput()
		return string(out), err
	}},
	{Name: "python", Function: func(input json.RawMessage) (string, error) {
		var in struct{ Code string }
		if err := json.Unmarshal(input, &in); err != nil {
			return "", err
		}
		out, err := exec.Command("python3", "-c", in.Code).Output() // want `model output .*reaches command argument`
		return string(out), err
	}},
}

type bashInput struct {
	Command string `json:"command"`
	Timeout int    `json:"timeout"`
}

func bash(input json.RawMessage) (string, error) {
	in := bashInput{}
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	out, err := exec.Command("bash", "-c", in.Command).CombinedOutput() // want `model output .*reaches command argument`
	return string(out), err
}

func Lines(input json.RawMessage) (string, error) {
	var in struct {
		Max int `json:"max"`
	}
	if err := json.Unmarshal(input, &in); err != nil {
		return "", err
	}
	out, err := exec.Command("tail", "-n", strconv.Itoa(in.Max), "app.log").CombinedOutput()
	return string(out), err
}

type Agent struct {
	client *anthropic.Client
	tools  []Definition
}

func NewAgent(c *anthropic.Client) *Agent { return &Agent{client: c, tools: definitions} }

func (a *Agent) Turn(ctx context.Context, history []anthropic.MessageParam) ([]anthropic.ContentBlockParamUnion, error) {
	message, err := a.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 1024, Messages: history})
	if err != nil {
		return nil, err
	}
	var results []anthropic.ContentBlockParamUnion
	for _, content := range message.Content {
		switch content.Type {
		case "text":
			fmt.Println(content.Text)
		case "tool_use":
			results = append(results, a.executeTool(content.ID, content.Name, content.Input))
		}
	}
	return results, nil
}

func (a *Agent) executeTool(id, name string, input json.RawMessage) anthropic.ContentBlockParamUnion {
	var def Definition
	var found bool
	for _, tool := range a.tools {
		if tool.Name == name {
			def, found = tool, true
			break
		}
	}
	if !found {
		return anthropic.NewToolResultBlock(id, "tool not found", true)
	}
	response, err := def.Function(input)
	if err != nil {
		return anthropic.NewToolResultBlock(id, err.Error(), true)
	}
	return anthropic.NewToolResultBlock(id, response, false)
}

// Handler takes what json.Unmarshal made of the input.
type Handler func(ctx context.Context, args map[string]any) (string, error)

func handlers() map[string]Handler {
	return map[string]Handler{
		"shell": func(ctx context.Context, args map[string]any) (string, error) {
			command, ok := args["command"].(string)
			if !ok {
				return "", fmt.Errorf("command must be a string")
			}
			out, err := exec.CommandContext(ctx, "sh", "-c", command).CombinedOutput() // want `model output .*reaches command argument`
			return string(out), err
		},
		"grep": grep,
		"restart": func(ctx context.Context, args map[string]any) (string, error) {
			service, _ := args["service"].(string)
			switch service {
			case "nginx", "redis":
			default:
				return "", fmt.Errorf("unknown service %q", service)
			}
			return "", exec.CommandContext(ctx, "systemctl", "restart", service).Run()
		},
	}
}

func grep(ctx context.Context, args map[string]any) (string, error) {
	out, err := exec.CommandContext(ctx, "grep", "-rn", "-e", fmt.Sprint(args["pattern"]), ".").Output()
	return string(out), err
}

func byName(ctx context.Context, block anthropic.ToolUseBlock) (string, error) {
	handler, ok := handlers()[block.Name]
	if !ok {
		return "", fmt.Errorf("unknown tool %s", block.Name)
	}
	var args map[string]any
	if err := json.Unmarshal(block.Input, &args); err != nil {
		return "", err
	}
	return handler(ctx, args)
}

// A Tool is one that the model may use.
type Tool interface {
	Name() string
	Execute(ctx context.Context, args map[string]any) (string, error)
}

type gitTool struct{ dir string }

func (gitTool) Name() string { return "git" }

func (g gitTool) Execute(ctx context.Context, args map[string]any) (string, error) {
	argv := []string{"-C", g.dir}
	if list, ok := args["args"].([]any); ok {
		for _, a := range list {
			argv = append(argv, fmt.Sprintf("%v", a))
		}
	}
	cmd := exec.CommandContext(ctx, "git", argv...) // want `model output .*reaches command argument`
	out, err := cmd.CombinedOutput()
	return string(out), err
}

type statusTool struct{ dir string }

func (*statusTool) Name() string { return "status" }

func (s *statusTool) Execute(ctx context.Context, args map[string]any) (string, error) {
	argv := []string{"-C", s.dir, "status"}
	if short, _ := args["short"].(bool); short {
		argv = append(argv, "--short")
	}
	out, err := exec.CommandContext(ctx, "git", argv...).CombinedOutput()
	return string(out), err
}

type Registry struct{ tools map[string]Tool }

func NewRegistry() *Registry {
	r := &Registry{tools: make(map[string]Tool)}
	r.Register(gitTool{"."})
	r.Register(&statusTool{"."})
	return r
}

func (r *Registry) Register(t Tool) { r.tools[t.Name()] = t }

func (r *Registry) Handle(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		switch variant := block.AsAny().(type) {
		case anthropic.TextBlock:
			fmt.Print(variant.Text)
		case anthropic.ToolUseBlock:
			tool, ok := r.tools[variant.Name]
			if !ok {
				continue
			}
			var args map[string]any
			if err := json.Unmarshal([]byte(variant.Input), &args); err != nil {
				return err
			}
			if _, err := tool.Execute(ctx, args); err != nil {
				return err
			}
		}
	}
	return nil
}

// inline decodes in the branch of the tool's name.
func inline(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		if block.Type != "tool_use" {
			continue
		}
		switch block.Name {
		case "run_tests":
			var in struct {
				Package string `json:"package"`
				Verbose bool   `json:"verbose"`
				Count   int    `json:"count"`
			}
			if err := json.Unmarshal(block.Input, &in); err != nil {
				return err
			}
			args := []string{"test", fmt.Sprintf("-count=%d", in.Count), fmt.Sprintf("-v=%t", in.Verbose)}
			if err := exec.CommandContext(ctx, "go", args...).Run(); err != nil {
				return err
			}
			args = append(args, in.Package)
			return exec.CommandContext(ctx, "go", args...).Run() // want `model output \(tool input\) reaches command argument`
		case "lint":
			return exec.CommandContext(ctx, "golangci-lint", "run", "--id", block.ID).Run()
		}
	}
	return nil
}

// Metadata is not what the model says.
func metadata(msg *anthropic.Message) {
	exec.Command("notify-send", string(msg.StopReason), msg.Model, msg.ID, fmt.Sprint(msg.Usage.OutputTokens)).Run()
}

// A name that only chooses chooses among constants.
func choose(block anthropic.ToolUseBlock) error {
	var argv []string
	switch block.Name {
	case "build":
		argv = []string{"go", "build", "./..."}
	case "vet":
		argv = []string{"go", "vet", "./..."}
	}
	return exec.Command(argv[0], argv[1:]...).Run()
}

var scripts = map[string]string{"deploy": "make deploy", "clean": "make clean"}

// What the map holds is the program's own, whatever the key.
func lookedUp(block anthropic.ToolUseBlock) error {
	return exec.Command("sh", "-c", scripts[block.Name]).Run()
}

func named(block anthropic.ToolUseBlock) error {
	return exec.Command(block.Name).Run() // want `model output \(tool name\) reaches program`
}

// Func values in struct fields, method values, closures.
type executor struct {
	run  func(string) error
	dir  string
	jobs chan string
}

func (e *executor) shell(command string) error {
	cmd := exec.Command("sh", "-c", command) // want `model output .*reaches command argument`
	cmd.Dir = e.dir
	return cmd.Run()
}

func methodValue(block anthropic.ContentBlockUnion) error {
	e := &executor{dir: "/srv"}
	e.run = e.shell
	var in bashInput
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	defer e.run(in.Command)
	return nil
}

func worker(e *executor) {
	for command := range e.jobs {
		exec.Command("bash", "-lc", command).Run() // want `model output .*reaches command argument`
	}
}

func throughChannel(e *executor, msg *anthropic.Message) {
	e.jobs = make(chan string, 8)
	go worker(e)
	for _, block := range msg.Content {
		if text := block.AsText(); text.Text != "" {
			e.jobs <- text.Text
		}
	}
	close(e.jobs)
}

func decode[T any](raw json.RawMessage) (T, error) {
	var v T
	err := json.Unmarshal(raw, &v)
	return v, err
}

func generic(block anthropic.ToolUseBlock) error {
	in, err := decode[bashInput](block.Input)
	if err != nil {
		return err
	}
	if err := exec.Command("sleep", strconv.Itoa(in.Timeout)).Run(); err != nil {
		return err
	}
	return exec.Command("bash", "-c", in.Command).Run() // want `model output \(tool input\) reaches command argument`
}

func closure(block anthropic.ToolUseBlock) error {
	var in bashInput
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	attempt := func() error {
		return exec.Command("bash", "-c", in.Command).Run() // want `model output \(tool input\) reaches command argument`
	}
	return retry(3, attempt)
}

func retry(n int, f func() error) (err error) {
	for range n {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}
