package confirms

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// What a person has picked out of a list is theirs.
func picked(b anthropic.TextBlock) {
	lines := strings.Split(b.Text, "\n")
	var n int
	if _, err := fmt.Scanln(&n); err != nil || n < 0 || n >= len(lines) {
		return
	}
	exec.Command("sh", "-c", lines[n]).Run()
	exec.Command("sh", "-c", lines[0]).Run() // want `model output`
}

func longest(b anthropic.TextBlock) {
	lines := strings.Split(b.Text, "\n")
	n := 0
	for i, l := range lines {
		if len(l) > len(lines[n]) {
			n = i
		}
	}
	exec.Command("sh", "-c", lines[n]).Run() // want `model output`
}

func pickedByNumber(b anthropic.TextBlock) {
	for _, line := range pick(strings.Split(b.Text, "\n")) {
		exec.Command("sh", "-c", line).Run()
	}
}

// pick returns those of the lines whose numbers a person types.
func pick(lines []string) (out []string) {
	typed, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil
	}
	for _, f := range strings.Fields(typed) {
		n, err := strconv.Atoi(f)
		if err != nil || n < 1 || n > len(lines) {
			return nil
		}
		out = append(out, lines[n-1])
	}
	return out
}

func oneByOne(b anthropic.TextBlock) {
	for _, line := range agreed(strings.Split(b.Text, "\n")) {
		exec.Command("sh", "-c", line).Run()
	}
	for _, line := range shown(strings.Split(b.Text, "\n")) {
		exec.Command("sh", "-c", line).Run() // want `model output`
	}
}

// agreed returns those of the lines to which a person says yes.
func agreed(lines []string) (out []string) {
	for _, line := range lines {
		var answer string
		fmt.Print(line, "? [y/N] ")
		fmt.Scanln(&answer)
		if answer == "y" {
			out = append(out, line)
		}
	}
	return out
}

// shown asks whether to go on, whatever is answered.
func shown(lines []string) (out []string) {
	for _, line := range lines {
		var answer string
		fmt.Print(line, "? [y/N] ")
		fmt.Scanln(&answer)
		out = append(out, line)
	}
	return out
}

// The editor that a person has set is what the list begins with.
func edited(b anthropic.TextBlock) error {
	f, err := os.CreateTemp("", "draft")
	if err != nil {
		return err
	}
	if _, err := f.WriteString(b.Text); err != nil {
		return err
	}
	args := strings.Fields(os.Getenv("EDITOR"))
	args = append(args, f.Name())
	if err := exec.Command(args[0], args[1:]...).Run(); err != nil {
		return err
	}
	var rest []string
	rest = append(rest, b.Text)
	return exec.Command(rest[0]).Run() // want `model output`
}
