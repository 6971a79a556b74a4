// Package lines reads lines: of Claude's answer, as it comes from the server, and of what a person types.
package lines

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
)

type event struct {
	Delta struct {
		PartialJSON string `json:"partial_json"`
		StopReason  string `json:"stop_reason"`
	} `json:"delta"`
}

func read(sc *bufio.Scanner) (input, why string) {
	var sb strings.Builder
	for sc.Scan() {
		var e event
		if json.Unmarshal([]byte(strings.TrimPrefix(sc.Text(), "data: ")), &e) != nil {
			continue
		}
		sb.WriteString(e.Delta.PartialJSON)
		if e.Delta.StopReason != "" {
			return sb.String(), e.Delta.StopReason
		}
	}
	return "", ""
}

func open(body io.Reader) (io.ReadCloser, error) {
	resp, err := http.Post("https://api.anthropic.com/v1/messages", "application/json", body)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		defer resp.Body.Close()
		return nil, io.EOF
	}
	return resp.Body, nil
}

// How the answer ends is no person's word.
func act(body io.Reader) error {
	rc, err := open(body)
	if err != nil {
		return err
	}
	defer rc.Close()
	input, why := read(bufio.NewScanner(rc))
	if why != "tool_use" {
		return nil
	}
	return exec.Command("sh", "-c", input).Run() // want `model output \(tool input\) reaches command argument unchecked`
}

func actAsked(body io.Reader) error {
	rc, err := open(body)
	if err != nil {
		return err
	}
	defer rc.Close()
	input, _ := read(bufio.NewScanner(rc))
	in := bufio.NewScanner(os.Stdin)
	if !in.Scan() || in.Text() != "y" {
		return nil
	}
	return exec.Command("sh", "-c", input).Run()
}

type session struct{ in io.Reader }

func newSession() *session { return &session{in: os.Stdin} }

func (s *session) yes() bool {
	line, err := bufio.NewReader(s.in).ReadString('\n')
	return err == nil && strings.TrimSpace(line) == "yes"
}

func (s *session) actAsked(body io.Reader) error {
	rc, err := open(body)
	if err != nil {
		return err
	}
	defer rc.Close()
	input, _ := read(bufio.NewScanner(rc))
	if !s.yes() {
		return nil
	}
	return exec.Command("sh", "-c", input).Run()
}
