// Package chat asks people in a chat.
package chat

import (
	"context"
	"strings"
	"sync"

	"github.com/bwmarrin/discordgo"
)

// A Room is where moderators are.
type Room struct {
	dg     *discordgo.Session
	mu     sync.Mutex
	said   map[string]chan string
	agreed map[string]chan bool
}

// Decide returns which button was pressed.
func (r *Room) Decide(ctx context.Context, id, question string) (string, error) {
	ch := make(chan string, 1)
	r.mu.Lock()
	r.said[id] = ch
	r.mu.Unlock()
	if _, err := r.dg.ChannelMessageSend("moderators", question); err != nil {
		return "", err
	}
	select {
	case v := <-ch:
		return v, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// Vote tells later whether the moderators agree.
func (r *Room) Vote(id, question string) <-chan bool {
	ch := make(chan bool, 1)
	r.mu.Lock()
	r.agreed[id] = ch
	r.mu.Unlock()
	if _, err := r.dg.ChannelMessageSend("moderators", question); err != nil {
		ch <- false
	}
	return ch
}

// Tell sends what needs no answer.
func (r *Room) Tell(text string) error {
	_, err := r.dg.ChannelMessageSend("moderators", text)
	return err
}

// Pressed is called for each button.
func (r *Room) Pressed(button string) {
	id, verdict, _ := strings.Cut(button, ":")
	r.mu.Lock()
	defer r.mu.Unlock()
	if ch, ok := r.said[id]; ok {
		ch <- verdict
	}
	if ch, ok := r.agreed[id]; ok {
		ch <- verdict == "go"
	}
}

// A Verdict is what somebody said of a request.
type Verdict int

const (
	Deny Verdict = iota
	Once
	Always
)

// A Request waits for a verdict.
type Request struct {
	Tool  string
	reply chan Verdict
}

func (r Request) Answer(v Verdict) { r.reply <- v }

// A Queue hands requests to whoever decides.
type Queue struct{ Requests chan Request }

// Grant waits for the verdict.
func (q *Queue) Grant(ctx context.Context, tool string) bool {
	r := Request{tool, make(chan Verdict, 1)}
	select {
	case q.Requests <- r:
	case <-ctx.Done():
		return false
	}
	select {
	case v := <-r.reply:
		return v != Deny
	case <-ctx.Done():
		return false
	}
}
