package text

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os/exec"

	"github.com/creack/pty"
	"golang.org/x/crypto/ssh"
)

type tty interface {
	Write([]byte) (int, error)
	Read([]byte) (int, error)
}

// A console is a program in a terminal.
type console struct {
	tty    tty
	prompt string
}

func open() (*console, error) {
	f, err := pty.Start(exec.Command("bash", "--norc", "-i"))
	if err != nil {
		return nil, err
	}
	s := &console{tty: f, prompt: "READY"}
	s.send("PS1=" + s.prompt)
	return s, nil
}

func (s *console) send(line string) {
	s.tty.Write([]byte(line)) // want `model output .*reaches standard input of a process`
	s.tty.Write([]byte("\n"))
}

func inTerminal(ctx context.Context, s *console, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	s.send(answer)
	return nil
}

func pagedInTerminal(ctx context.Context, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	f, err := pty.StartWithSize(exec.Command("less"), &pty.Winsize{Rows: 40, Cols: 80})
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, answer)
	return err
}

func elsewhere(ctx context.Context, c *ssh.Client, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	s, err := c.NewSession()
	if err != nil {
		return err
	}
	defer s.Close()
	in, err := s.StdinPipe()
	if err != nil {
		return err
	}
	if err := s.Shell(); err != nil {
		return err
	}
	fmt.Fprintln(in, answer) // want `model output .*reaches remote shell`
	return s.Wait()
}

func uploaded(ctx context.Context, c *ssh.Client, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	s, err := c.NewSession()
	if err != nil {
		return err
	}
	defer s.Close()
	in, err := s.StdinPipe()
	if err != nil {
		return err
	}
	if err := s.Start("cat > notes.txt"); err != nil {
		return err
	}
	fmt.Fprintln(in, answer)
	in.Close()
	return s.Wait()
}

// A python keeps the pipe to its process.
type python struct{ in *bufio.Writer }

func newPython() (*python, error) {
	cmd := exec.Command("python3", "-i")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	return &python{in: bufio.NewWriter(in)}, cmd.Start()
}

func (p *python) run(code string) {
	fmt.Fprintln(p.in, code) // want `model output .*reaches standard input of a process`
	p.in.Flush()
}

func (p *python) sum(a, b int) {
	fmt.Fprintf(p.in, "print(%d + %d)\n", a, b)
	p.in.Flush()
}

func kept(ctx context.Context, p *python, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	p.sum(len(answer), len(goal))
	p.run(answer)
	return nil
}

// What one keeps for a person to read is no program.
type viewer struct{ in io.WriteCloser }

func newViewer() (*viewer, error) {
	cmd := exec.Command("less")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	return &viewer{in}, cmd.Start()
}

func (v *viewer) show(text string) { io.WriteString(v.in, text) }

func viewed(ctx context.Context, v *viewer, goal string) error {
	answer, err := ask(ctx, goal)
	if err != nil {
		return err
	}
	v.show(answer)
	return nil
}
