// Package work does jobs.
package work

import (
	"context"
	"strings"
	"text/template"

	"github.com/anthropics/anthropic-sdk-go"
)

// PullRequest is what a hook says of one.
type PullRequest struct {
	Number int
	Title  string
	Draft  bool
}

// Job is one to do.
type Job struct {
	Repo string
	PR   PullRequest
}

// Worker does them.
type Worker struct {
	Client anthropic.Client
	Jobs   chan Job
	Steps  []Step
}

// Step fills in a request.
type Step func(*Job, *anthropic.MessageNewParams) error

var system = template.Must(template.New("system").Parse("You review code.\nThe pull request is called {{.PR.Title}}."))

var calm = template.Must(template.New("calm").Parse("You review code.\nIt has number {{.PR.Number}}{{if .PR.Draft}} and is a draft{{end}}."))

// Run takes jobs.
func (w *Worker) Run(ctx context.Context) {
	for job := range w.Jobs {
		w.one(ctx, job)
		w.calm(ctx, job)
	}
}

func (w *Worker) one(ctx context.Context, job Job) {
	var sb strings.Builder
	if err := system.Execute(&sb, job); err != nil {
		return
	}
	w.Client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: sb.String()}}})
}

func (w *Worker) calm(ctx context.Context, job Job) {
	var sb strings.Builder
	if err := calm.Execute(&sb, job); err != nil {
		return
	}
	w.Client.Messages.New(ctx, anthropic.MessageNewParams{MaxTokens: 100, System: []anthropic.TextBlockParam{{Text: sb.String()}}})
}

// New has the usual steps.
func New() *Worker {
	w := &Worker{}
	w.Steps = []Step{w.repo, w.number}
	return w
}

func (w *Worker) repo(j *Job, p *anthropic.MessageNewParams) error {
	var sb strings.Builder
	sb.WriteString("You look at the repository ")
	sb.WriteString(j.Repo)
	p.System = append(p.System, anthropic.TextBlockParam{Text: sb.String()})
	return nil
}

func (w *Worker) number(j *Job, p *anthropic.MessageNewParams) error {
	p.MaxTokens = int64(j.PR.Number)
	return nil
}

// Look runs the steps.
func (w *Worker) Look(ctx context.Context, j Job) error {
	p := anthropic.MessageNewParams{MaxTokens: 100}
	for _, s := range w.Steps {
		if err := s(&j, &p); err != nil {
			return err
		}
	}
	_, err := w.Client.Messages.New(ctx, p)
	return err
}
