// Package queue runs what others put into its channels.
package queue

import "os/exec"

// A Job is one command.
type Job struct{ Label, Host string }

type ping struct{ label, host string }

// Open runs every job.
type Open struct{ pings chan ping }

// NewOpen starts an Open.
func NewOpen() *Open {
	o := &Open{pings: make(chan ping)}
	go o.run()
	return o
}

func (o *Open) run() {
	for p := range o.pings {
		exec.Command("ping", p.host).Run()
	}
}

// Put queues a job.
func (o *Open) Put(j Job) { o.pings <- ping{label: j.Label, host: j.Host} }

// Known runs jobs on hosts that it knows.
type Known struct {
	pings chan ping
	hosts map[string]bool
}

// NewKnown starts a Known.
func NewKnown(hosts map[string]bool) *Known {
	k := &Known{pings: make(chan ping), hosts: hosts}
	go k.run()
	return k
}

func (k *Known) run() {
	for p := range k.pings {
		exec.Command("ping", p.host).Run()
	}
}

// Put queues a job, whatever its label, on a host that is known.
func (k *Known) Put(j Job) bool {
	if _, ok := k.hosts[j.Host]; !ok {
		return false
	}
	k.pings <- ping{label: j.Label, host: j.Host}
	return true
}
