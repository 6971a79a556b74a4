package driver

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"
)

// A progress is a line on a terminal that tells how far a long analysis has come. It is written
// anew again and again, and gone in the end.
type progress struct {
	terminal io.Writer
	end      chan struct{}
	ended    chan struct{}

	mu       sync.Mutex
	shown    bool
	packages int // that were analysed
}

const eraseLine = "\r\x1b[K"

// startProgress shows the line after one pause, and brings it up to date after each further one.
func startProgress(terminal io.Writer, pause time.Duration) *progress {
	p := &progress{terminal: terminal, end: make(chan struct{}), ended: make(chan struct{})}
	go func() {
		defer close(p.ended)
		start := time.Now()
		tick := time.NewTicker(pause)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				p.show(time.Since(start))
			case <-p.end:
				return
			}
		}
	}()
	return p
}

func (p *progress) show(since time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.terminal, "%sclaudelint: analysing; %d packages done after %v", eraseLine, p.packages, since.Round(time.Second))
}

// Stop ends the line.
func (p *progress) Stop() {
	close(p.end)
	<-p.ended
	p.erase()
}

func (p *progress) erase() {
	if p.shown {
		io.WriteString(p.terminal, eraseLine)
		p.shown = false
	}
}

// Write writes what somebody else says in the place of the line.
func (p *progress) Write(text []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
	return p.terminal.Write(text)
}

// answers returns a writer that counts the packages about which go vet -json writes an answer.
func (p *progress) answers() io.Writer { return (*answerCounter)(p) }

type answerCounter progress

func (c *answerCounter) Write(text []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.packages += bytes.Count(text, []byte("\n}"))
	return len(text), nil
}
