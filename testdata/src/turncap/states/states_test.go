package states

import (
	"context"
	"testing"
)

// What a test tells the agent, and when, is the test's affair, although it has read an answer.
func TestCapped(t *testing.T) {
	a := &agent{input: make(chan any), output: make(chan any), most: 3}
	a.capped(context.Background())
	a.input <- "hello"
	said := next(a.output)
	a.input <- "you said: " + said.(string)
	if s := a.state(); s != done {
		t.Fatalf("after %v: %s", next(a.input), s)
	}
}

func next(ch chan any) any { return <-ch }
