// Package checks tests what the model says before it runs it, or seems to.
package checks

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/google/uuid"
)

type input struct {
	Command string   `json:"command"`
	Args    []string `json:"args"`
	Host    string   `json:"host"`
	Count   string   `json:"count"`
	Level   float64  `json:"level"`
	Force   bool     `json:"force"`
}

func parse(block anthropic.ToolUseBlock) (*input, error) {
	var in input
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return nil, err
	}
	return &in, nil
}

var allowed = []string{"ls", "pwd", "date"}

var known = map[string]bool{"ls": true, "pwd": true}

var recipes = map[string][]string{"test": {"go", "test", "./..."}, "vet": {"go", "vet", "./..."}}

var word = regexp.MustCompile(`^[a-z0-9-]+$`)

var errDenied = errors.New("denied")

func sliceContains(in *input) error {
	if !slices.Contains(allowed, in.Command) {
		return errDenied
	}
	return exec.Command(in.Command).Run()
}

func mapLookup(in *input) error {
	if !known[in.Command] {
		return errDenied
	}
	return exec.Command(in.Command).Run()
}

func commaOk(in *input) error {
	argv, ok := recipes[in.Command]
	if !ok {
		return fmt.Errorf("unknown command %q", in.Command)
	}
	return exec.Command(argv[0], argv[1:]...).Run()
}

func commaOkKey(in *input) error {
	if _, ok := recipes[in.Command]; ok {
		return exec.Command("make", in.Command).Run()
	}
	return exec.Command("make", in.Command).Run() // want `model output`
}

func switched(in *input) error {
	switch in.Command {
	case "start", "stop":
		return exec.Command("systemctl", in.Command, "app").Run()
	case "":
		return errDenied
	default:
		return exec.Command("systemctl", in.Command, "app").Run() // want `model output`
	}
}

func chosen(in *input) error {
	var program string
	switch strings.ToLower(in.Command) {
	case "python":
		program = "python3"
	case "node":
		program = "nodejs"
	default:
		return errDenied
	}
	return exec.Command(program, "--version").Run()
}

func pattern(in *input) error {
	if !word.MatchString(in.Host) {
		return errDenied
	}
	return exec.Command("ping", "-c", "1", in.Host).Run()
}

func patternDropped(in *input) error {
	word.MatchString(in.Host)
	return exec.Command("ping", "-c", "1", in.Host).Run() // want `model output`
}

func patternLogged(in *input) error {
	if !word.MatchString(in.Host) {
		fmt.Println("strange host", in.Host)
	}
	return exec.Command("ping", "-c", "1", in.Host).Run() // want `model output`
}

func otherField(in *input) error {
	if !word.MatchString(in.Host) {
		return errDenied
	}
	return exec.Command("ping", "-c", in.Count, in.Host).Run() // want `model output`
}

func numbers(in *input) error {
	n, err := strconv.Atoi(in.Count)
	if err != nil {
		return err
	}
	d, err := time.ParseDuration(in.Command)
	if err != nil {
		return err
	}
	id, err := uuid.Parse(in.Host)
	if err != nil {
		return err
	}
	return exec.Command("run", strconv.Itoa(n), d.String(), id.String(), fmt.Sprintf("%.2f", in.Level), strconv.FormatBool(in.Force)).Run()
}

func tested(in *input) error {
	if _, err := strconv.Atoi(in.Count); err != nil {
		return fmt.Errorf("count: %w", err)
	}
	return exec.Command("ping", "-c", in.Count, "localhost").Run()
}

func validateCommand(command string) error {
	if !slices.Contains(allowed, command) {
		return fmt.Errorf("%q is not allowed", command)
	}
	return nil
}

func byError(in *input) (string, error) {
	if err := validateCommand(in.Command); err != nil {
		return "", err
	}
	out, err := exec.Command("sh", "-c", in.Command).Output()
	return string(out), err
}

func byErrorDropped(in *input) error {
	validateCommand(in.Command)
	return exec.Command("sh", "-c", in.Command).Run() // want `model output`
}

func byErrorBlank(in *input) error {
	_ = validateCommand(in.Command)
	return exec.Command("sh", "-c", in.Command).Run() // want `model output`
}

func byErrorLogged(in *input) error {
	if err := validateCommand(in.Command); err != nil {
		fmt.Println("warning:", err)
	}
	return exec.Command("sh", "-c", in.Command).Run() // want `model output`
}

// Its name says nothing, its body does.
func permit(command string) bool {
	for _, a := range allowed {
		if command == a {
			return true
		}
	}
	return false
}

func byBody(in *input) error {
	if permit(in.Command) {
		return exec.Command(in.Command).Run()
	}
	return errDenied
}

func isAllowedCommand(command string) bool {
	switch command {
	case "ls", "pwd":
		return true
	}
	return false
}

func combined(in *input) error {
	if in.Command == "" || !isAllowedCommand(in.Command) {
		return errDenied
	}
	return exec.Command(in.Command).Run()
}

func either(in *input) error {
	if in.Force || isAllowedCommand(in.Command) {
		return exec.Command(in.Command).Run() // want `model output`
	}
	return errDenied
}

// Denylists.
func dangerous(in *input) error {
	if strings.Contains(in.Command, "rm -rf") || strings.Contains(in.Command, "sudo") {
		return errDenied
	}
	return exec.Command("bash", "-c", in.Command).Run() // want `model output`
}

var denied = []string{"rm ", "mkfs", "dd "}

func isSafe(command string) bool {
	for _, d := range denied {
		if strings.Contains(strings.ToLower(command), d) {
			return false
		}
	}
	return true
}

func denylistNamedSafe(in *input) error {
	if !isSafe(in.Command) {
		return errDenied
	}
	return exec.Command("bash", "-c", in.Command).Run() // want `model output`
}

func banned(in *input) error {
	if slices.Contains([]string{"rm", "mkfs"}, in.Command) {
		return errDenied
	}
	return exec.Command(in.Command).Run() // want `model output`
}

func notEqual(in *input) error {
	if in.Command == "rm" {
		return errDenied
	}
	return exec.Command(in.Command).Run() // want `model output`
}

// The first word says nothing about what the shell makes of the rest.
func firstWord(in *input) error {
	fields := strings.Fields(in.Command)
	if len(fields) == 0 || !slices.Contains(allowed, fields[0]) {
		return errDenied
	}
	return exec.Command("sh", "-c", in.Command).Run() // want `model output`
}

func prefixed(in *input) error {
	for _, prefix := range allowed {
		if strings.HasPrefix(in.Command, prefix) {
			return exec.Command("sh", "-c", in.Command).Run() // want `model output`
		}
	}
	return errDenied
}

func isAllowedPrefix(command string) bool {
	for _, p := range allowed {
		if strings.HasPrefix(command, p+" ") {
			return true
		}
	}
	return false
}

func prefixFunc(in *input) error {
	if !isAllowedPrefix(in.Command) {
		return errDenied
	}
	return exec.Command("sh", "-c", in.Command).Run() // want `model output`
}

// Without a shell the program is checked, its arguments are not.
func programOnly(in *input) error {
	if !slices.Contains(allowed, in.Command) {
		return errDenied
	}
	return exec.Command(in.Command, in.Args...).Run() // want `model output .*reaches command argument`
}

func collected(in *input) error {
	var args []string
	for _, a := range in.Args {
		if word.MatchString(a) {
			args = append(args, a)
		}
	}
	return exec.Command("ls", args...).Run()
}

// No checks at all.
func cosmetics(in *input) error {
	command := strings.ToLower(strings.TrimSpace(in.Command))
	if len(command) > 200 || command == "" {
		return errDenied
	}
	return exec.Command("sh", "-c", filepath.Base(command)).Run() // want `model output`
}

func checkedAfter(in *input) error {
	err := exec.Command(in.Command).Run() // want `model output`
	if !slices.Contains(allowed, in.Command) {
		return errDenied
	}
	return err
}

func onlySometimes(in *input, strict bool) error {
	if strict {
		if err := validateCommand(in.Command); err != nil {
			return err
		}
	}
	return exec.Command("sh", "-c", in.Command).Run() // want `model output`
}

// Run checks in the caller.
func Run(block anthropic.ToolUseBlock) error {
	in, err := parse(block)
	if err != nil {
		return err
	}
	if err := validateCommand(in.Command); err != nil {
		return err
	}
	return execute(in.Command)
}

func execute(command string) error { return exec.Command("bash", "-c", command).Run() }

func all(block anthropic.ToolUseBlock) error {
	in, err := parse(block)
	if err != nil {
		return err
	}
	return errors.Join(
		sliceContains(in), mapLookup(in), commaOk(in), commaOkKey(in), switched(in), chosen(in), pattern(in),
		patternDropped(in), patternLogged(in), otherField(in), numbers(in), tested(in), byErrorDropped(in),
		byErrorBlank(in), byErrorLogged(in), byBody(in), combined(in), either(in), dangerous(in),
		denylistNamedSafe(in), banned(in), notEqual(in), firstWord(in), prefixed(in), prefixFunc(in),
		programOnly(in), collected(in), cosmetics(in), checkedAfter(in),
		onlySometimes(in, true), method(in, policy{}),
	)
}

type policy struct{ commands map[string]struct{} }

func (p policy) Check(command string) error {
	if _, ok := p.commands[command]; !ok {
		return errDenied
	}
	return nil
}

type checker interface{ Check(command string) error }

func method(in *input, c checker) error {
	if err := c.Check(in.Command); err != nil {
		return err
	}
	return exec.Command("sh", "-c", in.Command).Run()
}

func sanitized(block anthropic.ToolUseBlock) error {
	in, err := parse(block)
	if err != nil {
		return err
	}
	command, err := sanitizeCommand(in.Command)
	if err != nil {
		return err
	}
	return exec.Command(command).Run()
}

func sanitizeCommand(command string) (string, error) {
	command = strings.TrimSpace(command)
	if !known[command] {
		return "", errDenied
	}
	return command, nil
}
