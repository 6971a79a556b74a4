package filters

import (
	"errors"
	"os/exec"
	"strings"
	"unicode"

	"encoding/json"

	"github.com/anthropics/anthropic-sdk-go"
)

var errOdd = errors.New("odd character")

// looked hands over what was looked at character by character.
func looked(block anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	for _, run := range []func(string) error{
		hex, hexBytes, slugged, helper, byFunc, byIndex, trimmed, named, namedLoosely, denylist, denylistFunc, denylistBytes, onlyFirst, flagged, dropped,
	} {
		if err := run(in.Branch); err != nil {
			return err
		}
	}
	return nil
}

func hex(rev string) error {
	for _, r := range rev {
		if !strings.ContainsRune("0123456789abcdef", r) {
			return errOdd
		}
	}
	return checkout(rev)
}

func hexBytes(rev string) error {
	for i := 0; i < len(rev); i++ {
		c := rev[i]
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return errOdd
		}
	}
	return checkout(rev)
}

func slugged(branch string) error {
	for i, r := range branch {
		switch {
		case r >= 'a' && r <= 'z', unicode.IsDigit(r):
		case r == '-' && i > 0:
		default:
			return errOdd
		}
	}
	return checkout(branch)
}

func isPlain(r rune) bool { return unicode.IsLetter(r) || r == '_' }

func helper(branch string) error {
	for _, r := range branch {
		if isPlain(r) {
			continue
		}
		return errOdd
	}
	return checkout(branch)
}

func byFunc(branch string) error {
	if strings.ContainsFunc(branch, func(r rune) bool { return !isPlain(r) }) {
		return errOdd
	}
	return checkout(branch)
}

func byIndex(branch string) error {
	if strings.IndexFunc(branch, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) >= 0 {
		return errOdd
	}
	return checkout(branch)
}

func trimmed(rev string) error {
	if len(rev) != 40 || strings.Trim(rev, "0123456789abcdef") != "" {
		return errOdd
	}
	return checkout(rev)
}

func validRev(s string) error {
	for _, r := range s {
		if !strings.ContainsRune("0123456789abcdef", r) {
			return errOdd
		}
	}
	return nil
}

func named(rev string) error {
	if err := validRev(rev); err != nil {
		return err
	}
	return checkout(rev)
}

func validateTitle(s string) error {
	for _, r := range s {
		if strings.ContainsRune(";|&", r) {
			return errOdd
		}
	}
	return nil
}

func namedLoosely(branch string) error {
	if err := validateTitle(branch); err != nil {
		return err
	}
	return exec.Command("sh", "-c", "git checkout "+branch).Run() // want `model output`
}

func denylist(branch string) error {
	for _, r := range branch {
		if strings.ContainsRune(";|&$`", r) {
			return errOdd
		}
	}
	return exec.Command("sh", "-c", "git checkout '"+branch+"'").Run() // want `model output`
}

func denylistFunc(branch string) error {
	if strings.ContainsFunc(branch, func(r rune) bool { return r == ';' || unicode.IsSpace(r) }) {
		return errOdd
	}
	return exec.Command("sh", "-c", "git checkout "+branch).Run() // want `model output`
}

func denylistBytes(branch string) error {
	for i := range len(branch) {
		if branch[i] == ';' {
			return errOdd
		}
	}
	return exec.Command("sh", "-c", "git checkout "+branch).Run() // want `model output`
}

func onlyFirst(branch string) error {
	for _, r := range branch {
		if !isPlain(r) {
			return errOdd
		}
		break
	}
	return exec.Command("sh", "-c", "git checkout "+branch).Run() // want `model output`
}

func flagged(branch string) error {
	odd := 0
	for _, r := range branch {
		if !isPlain(r) {
			odd++
		}
	}
	if odd > 5 {
		return errOdd
	}
	return exec.Command("sh", "-c", "git checkout "+branch).Run() // want `model output`
}

func dropped(branch string) error {
	if strings.Trim(branch, "abcdef") != "" {
		branch = strings.TrimSpace(branch)
	}
	return exec.Command("sh", "-c", "git checkout "+branch).Run() // want `model output`
}
