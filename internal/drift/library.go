package drift

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/claudelint/claudelint/internal/objmatch"
)

// A Library finds the source of packages: of the standard library, and of the modules that a
// go.mod requires, each at exactly the version that it names.
type Library struct {
	goroot  string
	modules map[string]string // directories by module path
}

// Open downloads the modules that the go.mod in the directory requires, and fails where one cannot
// be had.
func Open(dir string) (*Library, error) {
	goroot, err := goCommand(dir, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	l := &Library{goroot: strings.TrimSpace(string(goroot)), modules: map[string]string{}}
	out, err := goCommand(dir, "mod", "edit", "-json")
	if err != nil {
		return nil, err
	}
	var mod struct {
		Require []struct{ Path, Version string }
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		return nil, err
	}
	if len(mod.Require) == 0 {
		return l, nil // without arguments, the command downloads everything
	}
	args := []string{"mod", "download", "-json"}
	for _, r := range mod.Require {
		args = append(args, r.Path+"@"+r.Version)
	}
	if out, err = goCommand(dir, args...); err != nil {
		return nil, fmt.Errorf("%w%s", err, out) // the reasons are in the output
	}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var m struct{ Path, Dir string }
		if err := dec.Decode(&m); err == io.EOF {
			return l, nil
		} else if err != nil {
			return nil, err
		}
		l.modules[m.Path] = m.Dir
	}
}

// goCommand runs the go command in a directory and returns what it prints, also where it fails.
func goCommand(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("go %s: %w: %s", args[0], err, stderr.String())
	}
	return out, err
}

// Has reports whether the package with the import path can be looked for.
func (l *Library) Has(path string) bool {
	_, ok := l.dir(path)
	return ok
}

// Load reads the package with the import path.
func (l *Library) Load(path string) (*Package, error) {
	dir, ok := l.dir(path)
	if !ok {
		return nil, fmt.Errorf("%s: no module required for it", path)
	}
	p, err := Load(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

// dir returns the directory of a package, which need not exist.
func (l *Library) dir(path string) (string, bool) {
	if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
		return filepath.Join(l.goroot, "src", path), true
	}
	module := ""
	for m := range l.modules {
		if objmatch.Within(path, m) && len(m) > len(module) {
			module = m
		}
	}
	return filepath.Join(l.modules[module], strings.TrimPrefix(path, module)), module != ""
}
