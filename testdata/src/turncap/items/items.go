// Package items works off lists that the answers add to; what bounds them travels in the items.
package items

import (
	"context"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

const deepest = 3

type task struct {
	text  string
	depth int
	tries int
}

type planner struct{ client anthropic.Client }

func (p *planner) split(ctx context.Context, text string) []string {
	msg, err := p.client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(text))}})
	if err != nil {
		return nil
	}
	return strings.Split(msg.Content[0].Text, "\n")
}

func (p *planner) free(ctx context.Context, goal string) {
	todo := []task{{text: goal}}
	for len(todo) > 0 { // want `only the model can end this loop`
		t := todo[0]
		todo = todo[1:]
		for _, s := range p.split(ctx, t.text) {
			todo = append(todo, task{text: s})
		}
	}
}

func (p *planner) lines(ctx context.Context, goal string) {
	todo := []string{goal}
	for len(todo) > 0 { // want `only the model can end this loop`
		text := strings.Join(p.split(ctx, todo[0]), "\n")
		todo = todo[1:]
		for line := range strings.Lines(text) {
			if t, ok := strings.CutPrefix(line, "TODO "); ok {
				todo = append(todo, t)
			}
		}
	}
}

func (p *planner) someLines(ctx context.Context, goal string) {
	todo := []string{goal}
	for n := 0; len(todo) > 0 && n < 20; n++ {
		text := strings.Join(p.split(ctx, todo[0]), "\n")
		todo = todo[1:]
		for line := range strings.Lines(text) {
			todo = append(todo, line)
		}
	}
}

func (p *planner) given(ctx context.Context, goals string) {
	var todo []string
	for goal := range strings.Lines(goals) {
		todo = append(todo, goal)
	}
	for len(todo) > 0 {
		p.split(ctx, todo[0])
		todo = todo[1:]
	}
}

func (p *planner) deep(ctx context.Context, goal string) {
	todo := []task{{text: goal}}
	for len(todo) > 0 {
		t := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if t.depth >= deepest {
			continue
		}
		for _, s := range p.split(ctx, t.text) {
			todo = append(todo, task{text: s, depth: t.depth + 1})
		}
	}
}

func (p *planner) channel(ctx context.Context, goal string) {
	todo := make(chan *task, 100)
	todo <- &task{text: goal}
	for t := range todo {
		if t.depth == deepest {
			continue
		}
		for _, s := range p.split(ctx, t.text) {
			todo <- &task{text: s, depth: t.depth + 1}
		}
	}
}

type queue struct{ list []*task }

func (q *queue) pop() *task {
	t := q.list[0]
	q.list = q.list[1:]
	return t
}

func (p *planner) queued(ctx context.Context, goal string) {
	q := &queue{list: []*task{{text: goal}}}
	for len(q.list) > 0 {
		t := q.pop()
		if t.depth < deepest {
			for _, s := range p.split(ctx, t.text) {
				q.list = append(q.list, &task{text: s, depth: t.depth + 1})
			}
		}
	}
}

// wrong tests a number that nobody counts.
func (p *planner) wrong(ctx context.Context, goal string) {
	todo := []task{{text: goal, tries: 1}}
	for len(todo) > 0 { // want `only the model can end this loop`
		t := todo[0]
		todo = todo[1:]
		if t.tries > deepest {
			continue
		}
		for _, s := range p.split(ctx, t.text) {
			todo = append(todo, task{text: s, tries: 1})
		}
	}
}
