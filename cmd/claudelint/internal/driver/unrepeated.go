package driver

import (
	"bytes"
	"io"
)

// unrepeated writes only the lines that were not said before.
type unrepeated struct {
	w    io.Writer
	said map[string]bool
	rest []byte // a line that has no end yet
}

func (u *unrepeated) Write(text []byte) (int, error) {
	u.rest = append(u.rest, text...)
	for {
		i := bytes.IndexByte(u.rest, '\n')
		if i < 0 {
			return len(text), nil
		}
		line := string(u.rest[:i+1])
		u.rest = u.rest[i+1:]
		if err := u.say(line); err != nil {
			return 0, err
		}
	}
}

// flush writes what is no whole line.
func (u *unrepeated) flush() {
	u.say(string(u.rest))
	u.rest = nil
}

func (u *unrepeated) say(line string) error {
	if line == "" || u.said[line] {
		return nil
	}
	u.said[line] = true
	_, err := io.WriteString(u.w, line)
	return err
}
