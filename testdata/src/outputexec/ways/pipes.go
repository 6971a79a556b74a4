package ways

import (
	"bufio"
	"fmt"
	"io"
	"os/exec"

	"github.com/anthropics/anthropic-sdk-go"
)

func piped(b anthropic.TextBlock) error {
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprintln(pw, b.Text)
		pw.Close()
	}()
	script, err := io.ReadAll(pr)
	if err != nil {
		return err
	}
	return exec.Command("sh", "-c", string(script)).Run() // want `model output`
}

func lines(b anthropic.TextBlock) {
	pr, pw := io.Pipe()
	go func() {
		defer pw.Close()
		io.WriteString(pw, b.Text)
	}()
	sc := bufio.NewScanner(pr)
	for sc.Scan() {
		exec.Command("sh", "-c", sc.Text()).Run() // want `model output`
	}
}

func fed(b anthropic.TextBlock) error {
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprintln(pw, b.Text)
		pw.Close()
	}()
	cmd := exec.Command("sh")
	cmd.Stdin = pr // want `model output`
	return cmd.Run()
}

// apart has two pipes, and what the model says goes through the other one.
func apart(b anthropic.TextBlock) error {
	pr, pw := io.Pipe()
	said, say := io.Pipe()
	go func() {
		fmt.Fprintln(pw, "ls")
		pw.Close()
		fmt.Fprintln(say, b.Text)
		say.Close()
	}()
	script, err := io.ReadAll(pr)
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, said); err != nil {
		return err
	}
	return exec.Command("sh", "-c", string(script)).Run()
}

// counted gives it to a program that runs nothing.
func counted(b anthropic.TextBlock) error {
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprintln(pw, b.Text)
		pw.Close()
	}()
	cmd := exec.Command("wc", "-l")
	cmd.Stdin = pr
	return cmd.Run()
}
