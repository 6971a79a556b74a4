package checks

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// Functions that return only for what they accept.

func mustBeKnown(command string) {
	switch command {
	case "date", "uptime":
	default:
		panic("unknown command " + command)
	}
}

func orExit(command string) string {
	if command != "date" && command != "uptime" {
		fmt.Fprintln(os.Stderr, "unknown command")
		os.Exit(1)
	}
	return command
}

func die(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format, args...)
	os.Exit(1)
}

func orDie(command string) {
	if command != "date" {
		die("unknown command %q", command)
	}
}

func onlyComplains(command string) {
	if command != "date" {
		log.Printf("unknown command %q", command)
	}
}

func mustAgree(command string) {
	fmt.Printf("Run %s? [y/N] ", command)
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	if strings.TrimSpace(line) != "y" {
		log.Fatal("aborted")
	}
}

func demands(block anthropic.TextBlock) {
	command := block.Text
	exec.Command("sh", "-c", command).Run() // want `model output`
	mustBeKnown(command)
	exec.Command("sh", "-c", command).Run()
}

func exits(block anthropic.TextBlock) {
	command := block.Text
	orExit(command)
	exec.Command("sh", "-c", command).Run()
}

func dies(block anthropic.TextBlock) {
	if len(block.Text) > 0 {
		orDie(block.Text)
		exec.Command("sh", "-c", block.Text).Run()
	}
}

func complains(block anthropic.TextBlock) {
	onlyComplains(block.Text)
	exec.Command("sh", "-c", block.Text).Run() // want `model output`
}

func demandedOnOneWay(block anthropic.TextBlock, strict bool) {
	if strict {
		mustBeKnown(block.Text)
	}
	exec.Command("sh", "-c", block.Text).Run() // want `model output`
}

func fatal(block anthropic.TextBlock) {
	if block.Text != "date" {
		log.Fatalf("unknown command %q", block.Text)
	}
	exec.Command("sh", "-c", block.Text).Run()
}

func agreed(block anthropic.TextBlock) {
	mustAgree(block.Text)
	exec.Command("sh", "-c", block.Text).Run()
}

// A name that must end, or begin, somehow is more than one without bad parts.

func checkEnding(name string) error {
	if !strings.HasSuffix(name, ".sql") {
		return fmt.Errorf("%q is no migration", name)
	}
	if strings.ContainsAny(name, "/ ") {
		return fmt.Errorf("%q has odd characters", name)
	}
	return nil
}

func validBranch(name string) bool {
	return strings.HasPrefix(name, "feature/") && !strings.ContainsAny(name, " ;&|$`")
}

func checkParts(name string) error {
	if strings.HasSuffix(name, ".exe") || strings.Contains(name, "..") {
		return fmt.Errorf("%q is forbidden", name)
	}
	return nil
}

func allowedBeginning(command string) bool {
	for _, p := range []string{"ls ", "cat "} {
		if strings.HasPrefix(command, p) {
			return true
		}
	}
	return false
}

func endings(block anthropic.TextBlock) error {
	name := block.Text
	if err := checkParts(name); err != nil {
		return err
	}
	if allowedBeginning(name) {
		return exec.Command("sh", "-c", name).Run() // want `model output`
	}
	if validBranch(name) {
		return exec.Command("make", name).Run()
	}
	if err := checkEnding(name); err != nil {
		return err
	}
	return exec.Command("psql", "-f", name).Run()
}
