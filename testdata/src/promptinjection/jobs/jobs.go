// Package jobs receives hooks and hands on what they say.
package jobs

import (
	"encoding/json"
	"net/http"

	"promptinjection/jobs/work"
)

type event struct {
	PullRequest work.PullRequest
	Repository  string
}

type handler struct {
	jobs   chan<- work.Job
	worker *work.Worker
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var ev event
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		return
	}
	job := work.Job{Repo: ev.Repository, PR: ev.PullRequest}
	h.jobs <- job                   // want `remote input`
	h.worker.Look(r.Context(), job) // want `remote input.*HTTP request`
}

func (h *handler) numbers(w http.ResponseWriter, r *http.Request) {
	var ev event
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		return
	}
	h.worker.Look(r.Context(), work.Job{Repo: "fixed", PR: work.PullRequest{Number: ev.PullRequest.Number}})
}

func serve() {
	jobs := make(chan work.Job, 64)
	w := work.New()
	w.Jobs = jobs
	go w.Run(nil)
	http.Handle("/hook", &handler{jobs: jobs, worker: w})
}
