package driver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"go/build"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
)

// An overlay makes the go command see texts that are not on disk.
//
// Each text begins with a line directive that names the file that it stands for. So places are
// those of that file, also in facts, and its embedded files are found. And it is never equal to what
// is on disk, so that neither the answers about it nor its facts, which go keeps by the contents of
// files, are ever taken for those of the file as it was saved.
type overlay struct {
	shift map[string]int // by how many bytes a text is moved
}

const byteOrderMark = "\ufeff"

// write writes the overlay into a directory of its own, where nobody changes it while go reads it,
// and adds it to the flags.
func (o *overlay) write(dir string, texts map[string]string, vet *goVet) error {
	o.shift = map[string]int{}
	replace := map[string]string{}
	for name, text := range texts {
		if strings.ContainsAny(name, "\r\n") {
			continue // no directive can name it
		}
		// The names of files mean something to the analyzers.
		copied := filepath.Join(dir, strconv.Itoa(len(replace)), filepath.Base(name))
		if err := os.Mkdir(filepath.Dir(copied), 0o700); err != nil {
			return err
		}
		directive := "//line " + name + ":1:1\n"
		plain := strings.TrimPrefix(text, byteOrderMark)
		if err := os.WriteFile(copied, []byte(directive+plain), 0o600); err != nil {
			return err
		}
		replace[name] = copied
		o.shift[name] = len(directive) - (len(text) - len(plain))
	}
	if len(replace) == 0 {
		return nil
	}
	content, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	file := filepath.Join(dir, "overlay.json")
	vet.goFlags = append(vet.goFlags[:len(vet.goFlags):len(vet.goFlags)], "-overlay="+file)
	return os.WriteFile(file, content, 0o600)
}

// correct makes the edits of findings, which have absolute names, those of the texts.
func (o *overlay) correct(findings []finding.Finding) {
	for _, f := range findings {
		for _, fix := range f.Fixes {
			for i, e := range fix.Edits {
				fix.Edits[i].Start -= o.shift[e.File]
				fix.Edits[i].End -= o.shift[e.File]
			}
		}
	}
}

// dropExcluded removes the texts that build constraints leave out. The vet tool reads such files as
// well, but go does not look at their contents when it decides whether it knows the answer.
func dropExcluded(ctx context.Context, vet *goVet, texts map[string]string) error {
	var conditions *build.Context
	for name, text := range texts {
		if !constrained(name, text) {
			continue
		}
		if conditions == nil {
			var err error
			if conditions, err = buildContext(ctx, vet); err != nil {
				return err
			}
		}
		if excluded(conditions, name, text) {
			delete(texts, name)
		}
	}
	return nil
}

// constrained reports whether a file may be left out. It may say yes where that is not so.
func constrained(name, text string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") || strings.Contains(base, "_") || strings.Contains(text, "build") ||
		strings.Contains(text, `"C"`) || strings.Contains(text, "documentation")
}

// excluded reports whether a file is left out. It may say yes where that is not so.
func excluded(conditions *build.Context, name, text string) bool {
	conditions.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
	matches, err := conditions.MatchFile(filepath.Split(name))
	return err == nil && !matches ||
		!conditions.CgoEnabled && strings.Contains(text, `"C"`) ||
		strings.Contains(text, "package documentation")
}

// buildContext returns under which conditions the go command builds.
func buildContext(ctx context.Context, vet *goVet) (*build.Context, error) {
	const format = `{{with context}}{{.GOOS}}
{{.GOARCH}}
{{.Compiler}}
{{.CgoEnabled}}
{{join .BuildTags " "}}
{{join .ToolTags " "}}
{{join .ReleaseTags " "}}
{{end}}`
	var stderr bytes.Buffer
	args := append([]string{"list", "-f", format}, vet.goFlags...)
	out, ok, err := vet.goCommand(ctx, &stderr, append(args, "unsafe"))
	if err != nil {
		return nil, err
	}
	lines := strings.Split(string(out), "\n")
	if !ok || len(lines) < 7 {
		return nil, errors.New(strings.TrimSpace("cannot tell how go builds: " + stderr.String()))
	}
	return &build.Context{
		GOOS:        lines[0],
		GOARCH:      lines[1],
		Compiler:    lines[2],
		CgoEnabled:  lines[3] == "true",
		BuildTags:   strings.Fields(lines[4]),
		ToolTags:    strings.Fields(lines[5]),
		ReleaseTags: strings.Fields(lines[6]),
	}, nil
}
