// Package box keeps what is to be done, under a word or in a row.
package box

import "sync"

type Job func() error

type item struct {
	job  Job
	tags []string
}

type Box struct {
	mu    sync.Mutex
	items map[string]item
	open  sync.Map
}

// Put keeps a job until somebody says the word.
func (b *Box) Put(word string, j Job) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.items[word] = item{j, []string{word}}
}

// Park does so without a lock.
func (b *Box) Park(word string, j Job) { b.open.Store(word, j) }

// Run does what waits for the word.
func (b *Box) Run(word string) error {
	b.mu.Lock()
	it, ok := b.items[word]
	delete(b.items, word)
	b.mu.Unlock()
	if !ok {
		return nil
	}
	return it.job()
}

type Queue struct{ jobs chan Job }

// Submit has a worker do a job.
func (q *Queue) Submit(j Job) { q.jobs <- j }

func (q *Queue) Work() {
	for j := range q.jobs {
		j()
	}
}
