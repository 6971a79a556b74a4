// Package confirms asks a person before it runs what the model says, or seems to.
package confirms

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/AlecAivazis/survey/v2"
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/charmbracelet/huh"
	"github.com/manifoldco/promptui"
)

type input struct{ Command string }

func read(block anthropic.ToolUseBlock) string {
	var in input
	json.Unmarshal(block.Input, &in)
	return in.Command
}

func run(command string) error { return exec.Command("sh", "-c", command).Run() } // want `model output`

var errRefused = errors.New("refused")

func readLine(block anthropic.ToolUseBlock) error {
	command := read(block)
	fmt.Printf("run %q? [y/N] ", command)
	answer, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return err
	}
	if strings.ToLower(strings.TrimSpace(answer)) != "y" {
		return errRefused
	}
	return exec.Command("sh", "-c", command).Run()
}

func scanned(block anthropic.ToolUseBlock) error {
	var answer string
	fmt.Print("ok? ")
	fmt.Scanln(&answer)
	switch answer {
	case "y", "yes":
		return exec.Command("sh", "-c", read(block)).Run()
	}
	return errRefused
}

func prefixed(block anthropic.ToolUseBlock, in *bufio.Scanner) error {
	if in.Scan() && strings.HasPrefix(strings.ToLower(in.Text()), "y") {
		return exec.Command("sh", "-c", read(block)).Run()
	}
	return errRefused
}

// The answer is read, and nobody looks at it.
func unread(block anthropic.ToolUseBlock) error {
	var answer string
	fmt.Print("press enter to go on")
	fmt.Scanln(&answer)
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

// What is asked is not whether.
func asksName(block anthropic.ToolUseBlock) error {
	var dir string
	fmt.Print("directory? ")
	fmt.Scanln(&dir)
	cmd := exec.Command("sh", "-c", read(block)) // want `model output`
	cmd.Dir = dir
	return cmd.Run()
}

func surveyed(block anthropic.ToolUseBlock) error {
	ok := false
	if err := survey.AskOne(&survey.Confirm{Message: "run it?"}, &ok); err != nil {
		return err
	}
	if !ok {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run()
}

func surveyDropped(block anthropic.ToolUseBlock) error {
	ok := false
	if err := survey.AskOne(&survey.Confirm{Message: "run it?"}, &ok); err != nil {
		return err
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func prompted(block anthropic.ToolUseBlock) error {
	prompt := promptui.Prompt{Label: "Run it", IsConfirm: true}
	if _, err := prompt.Run(); err != nil {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run()
}

func dialog(block anthropic.ToolUseBlock) error {
	var yes bool
	if err := huh.NewConfirm().Title("Run?").Value(&yes).Run(); err != nil {
		return err
	}
	if yes {
		return exec.Command("sh", "-c", read(block)).Run()
	}
	return errRefused
}

func confirm(question string) bool {
	fmt.Printf("%s [y/N] ", question)
	var answer string
	fmt.Scanln(&answer)
	return answer == "y" || answer == "Y"
}

func dropped(block anthropic.ToolUseBlock) error {
	confirm("run it?")
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func printed(block anthropic.ToolUseBlock) error {
	if !confirm("run it?") {
		fmt.Println("you said no")
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

var autoApprove bool

func mode(block anthropic.ToolUseBlock) error {
	if !autoApprove {
		if !confirm("run it?") {
			return errRefused
		}
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func modeOr(block anthropic.ToolUseBlock, yolo bool) error {
	if yolo || confirm("run it?") {
		return exec.Command("sh", "-c", read(block)).Run() // want `model output`
	}
	return errRefused
}

func wrongWay(block anthropic.ToolUseBlock) error {
	if confirm("run it?") {
		return nil
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func after(block anthropic.ToolUseBlock) error {
	err := exec.Command("sh", "-c", read(block)).Run() // want `model output`
	if !confirm("keep it?") {
		return errRefused
	}
	return err
}

// Two functions away.
type agent struct {
	ConfirmFunc func(string) bool
	OnApprove   func(ctx context.Context, tool string) (bool, error)
	approvals   chan bool
	requests    chan approval
}

type approval struct {
	command string
	reply   chan decision
}

type decision struct {
	Approved bool
	Reason   string
}

func (a *agent) loop(ctx context.Context, msg *anthropic.Message) error {
	for _, block := range msg.Content {
		if block.Type != "tool_use" {
			continue
		}
		if !confirm("allow " + block.Name + "?") {
			continue
		}
		if err := a.dispatch(ctx, block.Name, block.Input); err != nil {
			return err
		}
	}
	return nil
}

func (a *agent) dispatch(ctx context.Context, name string, raw json.RawMessage) error {
	switch name {
	case "bash":
		var in input
		if err := json.Unmarshal(raw, &in); err != nil {
			return err
		}
		return a.bash(ctx, in.Command)
	}
	return nil
}

func (a *agent) bash(ctx context.Context, command string) error {
	return exec.CommandContext(ctx, "bash", "-c", command).Run()
}

func (a *agent) callback(block anthropic.ToolUseBlock) error {
	if !a.ConfirmFunc(block.Name) {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run()
}

func (a *agent) callbackMissing(block anthropic.ToolUseBlock) error {
	if a.ConfirmFunc == nil || !a.ConfirmFunc(block.Name) {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run()
}

func (a *agent) callbackMaybe(block anthropic.ToolUseBlock) error {
	if a.ConfirmFunc != nil && !a.ConfirmFunc(block.Name) {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func (a *agent) callbackNested(ctx context.Context, block anthropic.ToolUseBlock) error {
	if a.OnApprove != nil {
		ok, err := a.OnApprove(ctx, block.Name)
		if err != nil || !ok {
			return errRefused
		}
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func (a *agent) channel(ctx context.Context, block anthropic.ToolUseBlock) error {
	select {
	case ok := <-a.approvals:
		if !ok {
			return errRefused
		}
	case <-ctx.Done():
		return ctx.Err()
	}
	return exec.Command("sh", "-c", read(block)).Run()
}

func (a *agent) channelDropped(block anthropic.ToolUseBlock) error {
	<-a.approvals
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func (a *agent) reply(block anthropic.ToolUseBlock) error {
	command := read(block)
	reply := make(chan decision, 1)
	a.requests <- approval{command, reply}
	d := <-reply
	if !d.Approved {
		return fmt.Errorf("refused: %s", d.Reason)
	}
	return exec.Command("sh", "-c", command).Run()
}

// A permission service.
type permissionRequest struct {
	ToolName string
	Params   any
}

type permissions interface {
	Request(ctx context.Context, r permissionRequest) (bool, error)
}

type bashTool struct{ permissions permissions }

func (b bashTool) Run(ctx context.Context, block anthropic.ToolUseBlock) error {
	command := read(block)
	granted, err := b.permissions.Request(ctx, permissionRequest{"bash", command})
	if err != nil {
		return err
	}
	if !granted {
		return errRefused
	}
	return exec.CommandContext(ctx, "bash", "-c", command).Run()
}

func (b bashTool) RunAnyway(ctx context.Context, block anthropic.ToolUseBlock) error {
	command := read(block)
	if granted, err := b.permissions.Request(ctx, permissionRequest{"bash", command}); err != nil || !granted {
		fmt.Println("not granted")
	}
	return exec.CommandContext(ctx, "bash", "-c", command).Run() // want `model output`
}

func (b bashTool) approve(ctx context.Context, command string) error {
	granted, err := b.permissions.Request(ctx, permissionRequest{"bash", command})
	if err != nil {
		return err
	}
	if !granted {
		return errRefused
	}
	return nil
}

func (b bashTool) RunByError(ctx context.Context, block anthropic.ToolUseBlock) error {
	command := read(block)
	if err := b.approve(ctx, command); err != nil {
		return err
	}
	return exec.CommandContext(ctx, "bash", "-c", command).Run()
}

// A sentence in a prompt is no confirmation.
const system = "Always ask the user before you run a command."

func told(ctx context.Context, c anthropic.Client) error {
	msg, err := c.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 100,
		System:    []anthropic.TextBlockParam{{Text: system}},
	})
	if err != nil {
		return err
	}
	return run(msg.Content[0].Text)
}

// The model's own yes is nobody's.
func asksModel(block anthropic.ToolUseBlock, judge anthropic.TextBlock) error {
	if strings.TrimSpace(judge.Text) != "SAFE" {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

func fromEnv(block anthropic.ToolUseBlock) error {
	if os.Getenv("ALLOW_EXEC") != "1" {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

// Each of a loop's calls is asked for; a bulk yes is one too.
func all(msg *anthropic.Message) error {
	var commands []string
	for _, block := range msg.Content {
		if call := block.AsToolUse(); call.Name == "bash" {
			commands = append(commands, read(call))
		}
	}
	fmt.Println(strings.Join(commands, "\n"))
	if !confirm("run all of these?") {
		return nil
	}
	for _, command := range commands {
		if err := exec.Command("sh", "-c", command).Run(); err != nil {
			return err
		}
	}
	return nil
}

func needs(name string) bool { return name != "read" }

// The policy asks for the tools that need it.
func policy(block anthropic.ToolUseBlock) error {
	if needs(block.Name) && !confirm("run "+block.Name+"?") {
		return errRefused
	}
	return exec.Command("sh", "-c", read(block)).Run()
}

//claudelint:confirms
func gate(ctx context.Context, what string) error { return nil }

func taught(ctx context.Context, block anthropic.ToolUseBlock) error {
	if err := gate(ctx, block.Name); err != nil {
		return err
	}
	return exec.Command("sh", "-c", read(block)).Run()
}

func taughtDropped(ctx context.Context, block anthropic.ToolUseBlock) error {
	gate(ctx, block.Name)
	return exec.Command("sh", "-c", read(block)).Run() // want `model output`
}

// What is made before the question runs after it.
func prepared(block anthropic.ToolUseBlock) error {
	cmd := exec.Command("sh", "-c", read(block))
	cmd.Dir = "/srv"
	if !confirm("run " + cmd.String() + "?") {
		return errRefused
	}
	return cmd.Run()
}

func started(block anthropic.ToolUseBlock) error {
	cmd := exec.Command("sh", "-c", read(block)) // want `model output`
	if err := cmd.Start(); err != nil {
		return err
	}
	if !confirm("wait for " + cmd.String() + "?") {
		return errRefused
	}
	return cmd.Wait()
}
