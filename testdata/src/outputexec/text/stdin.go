package text

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"strings"
)

// The pager is given text to show, not to run.
func paged(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	cmd := exec.Command("less", "-R")
	cmd.Stdin = strings.NewReader(answer)
	return cmd.Run()
}

func toClipboard(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	cmd := exec.Command("pbcopy")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	in.Write([]byte(answer))
	in.Close()
	return cmd.Wait()
}

func typed(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	cmd := exec.Command("sh")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	fmt.Fprintln(in, answer) // want `model output .*reaches standard input of a process`
	in.Close()
	return cmd.Wait()
}

func typedMeanwhile(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	cmd := exec.Command("python3", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	go func() {
		defer in.Close()
		io.WriteString(in, answer) // want `model output .*reaches standard input of a process`
	}()
	return cmd.Run()
}

func pagedMeanwhile(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	cmd := exec.Command("less")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	go func() {
		defer in.Close()
		io.WriteString(in, answer)
	}()
	return cmd.Run()
}
