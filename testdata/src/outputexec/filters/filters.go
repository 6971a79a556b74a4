// Package filters changes what the model says character by character before it is run.
package filters

import (
	"encoding/json"
	"os/exec"
	"regexp"
	"strings"
	"unicode"

	"github.com/anthropics/anthropic-sdk-go"
)

type input struct {
	Branch string
	Terms  []string
}

func handle(block anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	for _, run := range []func(string) error{mapped, mappedOnly, replaced, replacedAtOnce, letters, controls, spaces, metacharacters, keptSlashes, beginning, always, found, foundAnything} {
		if err := run(in.Branch); err != nil {
			return err
		}
	}
	if err := inPlace(in); err != nil {
		return err
	}
	return search(in.Terms)
}

func checkout(branch string) error { return exec.Command("git", "checkout", branch).Run() }

// slug keeps letters, digits and dashes.
func slug(s string) string {
	s = strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r == ' ' {
			return '-'
		}
		if (r >= 'a' && r <= 'z') || r == '-' || (r >= '0' && r <= '9') {
			return r
		}
		return -1
	}, s)
	return s[:min(len(s), 64)]
}

func mapped(branch string) error { return checkout(slug(branch)) }

func keep(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r) {
		return unicode.ToLower(r)
	}
	return '_'
}

func mappedOnly(branch string) error { return checkout(strings.Map(keep, branch)) }

var unsafe = regexp.MustCompile(`[^a-zA-Z0-9_-]+`)

func replaced(branch string) error { return checkout(unsafe.ReplaceAllString(branch, "-")) }

func replacedAtOnce(branch string) error {
	return checkout(regexp.MustCompile(`\W`).ReplaceAllString(branch, ""))
}

func letters(branch string) error {
	return checkout(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r):
			return r
		default:
			return -1
		}
	}, branch))
}

func controls(branch string) error {
	printable := strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, branch)
	return exec.Command("sh", "-c", "git checkout "+printable).Run() // want `model output`
}

var blanks = regexp.MustCompile(`\s+`)

func spaces(branch string) error {
	return exec.Command("sh", "-c", "git checkout "+blanks.ReplaceAllString(branch, "-")).Run() // want `model output`
}

var forbidden = regexp.MustCompile(`[;&|]`)

func metacharacters(branch string) error {
	return exec.Command("sh", "-c", "git checkout "+forbidden.ReplaceAllString(branch, "")).Run() // want `model output`
}

var odd = regexp.MustCompile(`[^\w./-]`)

func keptSlashes(script string) error {
	return exec.Command(odd.ReplaceAllString(script, "")).Run() // want `model output`
}

var first = regexp.MustCompile(`^[^a-z]`)

func beginning(branch string) error {
	return exec.Command("sh", "-c", "git checkout "+first.ReplaceAllString(branch, "")).Run() // want `model output`
}

func always(branch string) error {
	shouted := strings.Map(unicode.ToUpper, branch)
	return exec.Command("sh", "-c", "git checkout "+shouted).Run() // want `model output`
}

// search passes each term after -e, where rg takes it for a pattern.
func search(terms []string) error {
	args := []string{"--line-number", "--with-filename"}
	for _, term := range terms {
		args = append(args, "-e", term)
	}
	if err := exec.Command("rg", args...).Run(); err != nil {
		return err
	}
	options := []string{"--line-number"}
	for _, term := range terms {
		options = append(options, term)
	}
	return exec.Command("rg", options...).Run() // want `model output`
}

// A list is filtered in the room that it takes.
func inPlace(in input) error {
	kept := in.Terms[:0]
	for _, t := range in.Terms {
		if known[t] {
			kept = append(kept, t)
		}
	}
	if err := exec.Command("make", kept...).Run(); err != nil {
		return err
	}
	rest := in.Terms[:1]
	return exec.Command("make", rest...).Run() // want `model output`
}

var known = map[string]bool{"docs": true, "test": true}
