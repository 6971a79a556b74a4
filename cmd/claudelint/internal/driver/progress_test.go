package driver

import (
	"io"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// A screen is what a terminal is sent.
type screen struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *screen) Write(text []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(text)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// visible returns what is left on the screen.
func visible(text string) string {
	return regexp.MustCompile(`[^\n]*\r\x1b\[K`).ReplaceAllString(text, "")
}

// TestProgress checks that the line is shown, makes place for what else is said, and goes.
func TestProgress(t *testing.T) {
	var s screen
	p := startProgress(&s, time.Millisecond)
	io.WriteString(p.answers(), strings.Repeat("{\n\t\"m/a\": {\n\t\t\"todo\": []\n\t}\n}\n", 2))
	for deadline := time.Now().Add(time.Minute); !strings.Contains(s.String(), "2 packages done after 0s"); {
		if time.Now().After(deadline) {
			t.Fatalf("the screen got %.200q", s.String())
		}
		time.Sleep(time.Millisecond)
	}
	io.WriteString(p, "go has something to say\n")
	p.Stop()
	if got := visible(s.String()); got != "go has something to say\n" {
		t.Errorf("what is left is %q", got)
	}
	sent := s.String()
	time.Sleep(10 * time.Millisecond)
	if s.String() != sent {
		t.Error("it goes on after its end")
	}
}

// TestShortRun checks that nothing is shown of what takes no time.
func TestShortRun(t *testing.T) {
	var s screen
	p := startProgress(&s, time.Hour)
	io.WriteString(p.answers(), "{\n\t\"m/a\": {}\n}\n")
	p.Stop()
	if s.String() != "" {
		t.Errorf("the screen got %q", s.String())
	}
}
