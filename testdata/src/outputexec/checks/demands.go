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
