// Package paths opens files that the model names.
package paths

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

type input struct {
	Path    string `json:"path"`
	Content string `json:"content"`
}

const root = "/srv/notes"

var errOutside = errors.New("outside of the folder")

func handle(block anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	for _, open := range []func(input) error{
		plain, joined, cleaned, local, localLater, localAway, localFolder, prefixed, rel, relative, rooted, slashed, published, based, helper, resolved, content, named, contains, rename, climbs, climbsAway, elsewhere, elsewhereOften,
	} {
		if err := open(in); err != nil {
			return err
		}
	}
	return nil
}

func plain(in input) error {
	_, err := os.ReadFile(in.Path) // want `model output \(tool input\) becomes a file path unchecked; open it through os.Root`
	return err
}

func joined(in input) error {
	return os.Remove(filepath.Join(root, in.Path)) // want `becomes a file path`
}

func cleaned(in input) error {
	return os.RemoveAll(filepath.Join(root, filepath.Clean(in.Path))) // want `becomes a file path`
}

func local(in input) error {
	if !filepath.IsLocal(in.Path) {
		return errOutside
	}
	return os.WriteFile(filepath.Join(root, in.Path), nil, 0o600)
}

// The path is put together before the name is looked at.
func localLater(in input) error {
	path := filepath.Join(root, in.Path)
	if !filepath.IsLocal(in.Path) {
		return errOutside
	}
	return os.Remove(path)
}

func localAway(in input) error {
	path := filepath.Join(root, in.Path)
	if filepath.IsLocal(in.Path) {
		return nil
	}
	return os.Remove(path) // want `becomes a file path`
}

// The model names the folder, too.
func localFolder(in input) error {
	path := filepath.Join(in.Content, in.Path)
	if !filepath.IsLocal(in.Path) {
		return errOutside
	}
	return os.Remove(path) // want `becomes a file path`
}

func prefixed(in input) error {
	path := filepath.Clean(filepath.Join(root, in.Path))
	if !strings.HasPrefix(path, root+string(os.PathSeparator)) {
		return errOutside
	}
	return os.WriteFile(path, nil, 0o600)
}

func rel(in input) error {
	abs, err := filepath.Abs(in.Path)
	if err != nil {
		return err
	}
	below, err := filepath.Rel(root, abs)
	if err != nil || below == ".." || strings.HasPrefix(below, "../") {
		return errOutside
	}
	return os.Remove(abs)
}

func relative(in input) error {
	// A prefix of what may hold dots tells nothing.
	if !strings.HasPrefix(in.Path, root) {
		return errOutside
	}
	return os.Remove(in.Path) // want `becomes a file path`
}

func rooted(in input) error {
	folder, err := os.OpenRoot(root)
	if err != nil {
		return err
	}
	defer folder.Close()
	_, err = folder.ReadFile(in.Path)
	return err
}

func slashed(in input) error {
	return os.Remove(filepath.Join(root, filepath.Clean("/"+in.Path)))
}

func published(in input) error {
	p := path.Clean("/" + in.Path)
	if !strings.HasPrefix(p, "/public/") {
		return errOutside
	}
	return os.Remove(root + p)
}

func based(in input) error {
	return os.Remove(filepath.Join(root, filepath.Base(in.Path)))
}

func inside(path string) bool {
	rel, err := filepath.Rel(root, path)
	return err == nil && !strings.HasPrefix(rel, "..")
}

func helper(in input) error {
	if !inside(in.Path) {
		return errOutside
	}
	return os.Remove(in.Path)
}

// resolve returns the path below the root, or an error.
func resolve(path string) (string, error) {
	full, err := filepath.EvalSymlinks(filepath.Join(root, path))
	if err != nil {
		return "", err
	}
	if full != root && !strings.HasPrefix(full, root+"/") {
		return "", errOutside
	}
	return full, nil
}

func resolved(in input) error {
	path, err := resolve(in.Path)
	if err != nil {
		return err
	}
	return os.WriteFile(path, []byte(in.Content), 0o600)
}

func content(in input) error {
	return os.WriteFile(filepath.Join(root, "note.txt"), []byte(in.Content), 0o600)
}

var name = regexp.MustCompile(`^[a-z]+\.txt$`)

func named(in input) error {
	if !name.MatchString(in.Path) {
		return errOutside
	}
	return os.Remove(filepath.Join(root, in.Path))
}

func contains(in input) error {
	// A denylist.
	if strings.Contains(in.Path, ";") {
		return errOutside
	}
	return os.Remove(filepath.Join(root, in.Path)) // want `becomes a file path`
}

func rename(in input) error {
	return os.Rename(filepath.Join(root, "draft"), filepath.Join(root, in.Path)) // want `becomes a file path`
}

// Without dots, what follows a folder stays below it. Alone, it may be any path.
func climbs(in input) error {
	if in.Path == "" || strings.Contains(in.Path, "..") {
		return errOutside
	}
	return os.Remove(filepath.Join(root, in.Path))
}

func climbsAway(in input) error {
	if strings.Contains(in.Path, "..") {
		return errOutside
	}
	return os.Remove(in.Path) // want `becomes a file path`
}

// askPermission waits for a person's answer.
func askPermission(question string) bool {
	fmt.Print(question)
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	return err == nil && line == "yes\n"
}

// Below the folder nobody is asked, elsewhere a person is.
func elsewhere(in input) error {
	path, err := filepath.Abs(in.Path)
	if err != nil {
		return err
	}
	below, err := filepath.Rel(root, path)
	isOutside := err != nil || strings.HasPrefix(below, "..")
	if isOutside {
		granted := askPermission("Read " + path + "?")
		if !granted {
			return errOutside
		}
	}
	_, err = os.ReadFile(path)
	return err
}

// A pattern lets what is outside pass, which asks nobody.
func elsewhereOften(in input) error {
	path, err := filepath.Abs(in.Path)
	if err != nil {
		return err
	}
	below, err := filepath.Rel(root, path)
	isOutside := err != nil || strings.HasPrefix(below, "..")
	if isOutside && !strings.HasSuffix(path, ".md") {
		if !askPermission("Read " + path + "?") {
			return errOutside
		}
	}
	_, err = os.ReadFile(path) // want `becomes a file path`
	return err
}

// The last part replaces the path that came.
func lastPart(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	in.Path = filepath.Base(in.Path)
	return os.Remove(filepath.Join(root, in.Path))
}

// It is cleaned only, and that does not confine it.
func cleanedOnly(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	in.Path = filepath.Clean(in.Path)
	return os.Remove(filepath.Join(root, in.Path)) // want `becomes a file path unchecked`
}

func remove(in input) error { return os.Remove(in.Path) }

// The record is handed on with what is checked in the place of what came.
func handedOn(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	path, err := confined(in.Path)
	if err != nil {
		return err
	}
	in.Path = path
	return remove(in)
}

func confined(name string) (string, error) {
	path := filepath.Join(root, name)
	if rel, err := filepath.Rel(root, path); err != nil || strings.HasPrefix(rel, "..") {
		return "", errOutside
	}
	return path, nil
}

// On one way, it is what came.
func handedOnMaybe(use anthropic.ToolUseBlock, relative bool) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	if relative {
		path, err := confined(in.Path)
		if err != nil {
			return err
		}
		in.Path = path
	}
	return drop(in)
}

func drop(in input) error { return os.Remove(in.Path) } // want `becomes a file path unchecked`

// What is put there is only cleaned.
func handedOnCleaned(use anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(use.Input, &in); err != nil {
		return err
	}
	in.Path = filepath.Join(root, in.Path)
	return purge(&in)
}

func purge(in *input) error { return os.RemoveAll(in.Path) } // want `becomes a file path unchecked`
