// Package asks has tools that look at a file before a person is asked about it.
package asks

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/toolrunner"
)

type file struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

type result = anthropic.BetaToolResultBlockParamContentUnion

func tools() []anthropic.BetaTool {
	s := anthropic.BetaToolInputSchemaParam{}
	return []anthropic.BetaTool{
		toolrunner.NewBetaTool("write", "Write a file", s, func(ctx context.Context, in file) (result, error) {
			old, err := os.ReadFile(in.Path)
			if err != nil && !errors.Is(err, os.ErrNotExist) {
				return result{}, err
			}
			if !confirm(fmt.Sprintf("replace %d bytes of %s?", len(old), in.Path)) {
				return result{}, errors.New("refused")
			}
			return result{}, os.WriteFile(in.Path, []byte(in.Text), 0o600)
		}),
		toolrunner.NewBetaTool("append", "Append to a file", s, func(ctx context.Context, in file) (result, error) { // want `the tool "append" takes any path`
			if err := os.MkdirAll(filepath.Dir(in.Path), 0o700); err != nil {
				return result{}, err
			}
			f, err := os.OpenFile(in.Path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
			if err != nil {
				return result{}, err
			}
			defer f.Close()
			_, err = f.WriteString(in.Text)
			return result{}, err
		}),
	}
}

func confirm(question string) bool {
	fmt.Print(question, " [y/N] ")
	var answer string
	fmt.Scanln(&answer)
	return answer == "y"
}
