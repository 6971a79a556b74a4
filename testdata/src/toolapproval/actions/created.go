package actions

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
)

type draft struct{ Name, Text string }

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func sure(question string) bool {
	fmt.Print(question, " [y/N] ")
	var answer string
	fmt.Scanln(&answer)
	return answer == "y"
}

// A file that was not there before replaces none.
func create(use anthropic.ToolUseBlock) error {
	var in draft
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	if !filepath.IsLocal(in.Name) {
		return errors.New("not a local path")
	}
	switch use.Name {
	case "new":
		if _, err := os.Stat(in.Name); !errors.Is(err, fs.ErrNotExist) {
			return errors.New("the file exists")
		}
		return os.WriteFile(in.Name, []byte(in.Text), 0o600)
	case "first":
		if _, err := os.Stat(in.Name); err == nil {
			return errors.New("the file exists")
		}
		return os.WriteFile(in.Name, []byte(in.Text), 0o600)
	case "helped":
		if exists(in.Name) {
			return errors.New("the file exists")
		}
		return os.WriteFile(in.Name, []byte(in.Text), 0o600)
	case "asked":
		if _, err := os.Stat(in.Name); err == nil {
			if !sure("Overwrite " + in.Name + "?") {
				return errors.New("the person said no")
			}
		}
		return os.WriteFile(in.Name, []byte(in.Text), 0o600)
	case "large":
		if _, err := os.Stat(in.Name); err == nil {
			if len(in.Text) > 1<<20 && !sure("Overwrite "+in.Name+"?") {
				return errors.New("the person said no")
			}
		}
		return os.WriteFile(in.Name, []byte(in.Text), 0o600) // want `overwrites a file that the model chooses here, and nobody is asked`
	case "update":
		if _, err := os.Stat(in.Name); err != nil {
			return err
		}
		return os.WriteFile(in.Name, []byte(in.Text), 0o600) // want `overwrites a file that the model chooses here, and nobody is asked`
	case "other":
		if _, err := os.Stat("lock"); err == nil {
			return errors.New("locked")
		}
		return os.WriteFile(in.Name, []byte(in.Text), 0o600) // want `overwrites a file that the model chooses here, and nobody is asked`
	}
	return nil
}
