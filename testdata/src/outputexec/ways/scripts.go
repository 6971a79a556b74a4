package ways

import (
	"os"
	"os/exec"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

// A script that is written to a file runs with it.
func script(b anthropic.TextBlock, dir string) error {
	path := filepath.Join(dir, "run.py")
	if err := os.WriteFile(path, []byte(b.Text), 0o600); err != nil {
		return err
	}
	return exec.Command("python3", "-u", path).Run() // want `model output`
}

func temporary(b anthropic.TextBlock) error {
	f, err := os.CreateTemp("", "*.sh")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.WriteString(b.Text); err != nil {
		return err
	}
	return exec.Command("bash", f.Name()).Run() // want `model output`
}

func itself(b anthropic.TextBlock, dir string) error {
	path := filepath.Join(dir, "run")
	if err := os.WriteFile(path, []byte(b.Text), 0o700); err != nil {
		return err
	}
	return exec.Command(path).Run() // want `model output`
}

// A program of its own reads the file.
func data(b anthropic.TextBlock, dir string) error {
	path := filepath.Join(dir, "main.go")
	if err := os.WriteFile(path, []byte(b.Text), 0o600); err != nil {
		return err
	}
	if err := exec.Command("gofmt", "-l", path).Run(); err != nil {
		return err
	}
	if err := exec.Command("python3", "check.py", path).Run(); err != nil {
		return err
	}
	_, err := os.ReadFile(path)
	return err
}

// A settings file names what formats the files that the model writes.
func formatted(b anthropic.TextBlock, dir, formatter string) error {
	path := filepath.Join(dir, "main.go")
	if err := os.WriteFile(path, []byte(b.Text), 0o600); err != nil {
		return err
	}
	return exec.Command(formatter, path).Run()
}
