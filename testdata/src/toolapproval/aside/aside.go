// Package aside puts what tools would do aside, for a person to say the word.
package aside

import (
	"database/sql"
	"os/exec"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"

	"toolapproval/aside/box"
)

type chat struct {
	db      *sql.DB
	pending map[string]func() error
	box     *box.Box
	other   *box.Box
	queue   *box.Queue
	own     chan func() error
	offers  map[string]offer
	errands map[string]errand
}

// An errand is done at once, and noted.
type errand struct {
	id string
	do func() error
}

// An offer is what a person is shown of what waits.
type offer struct {
	id, summary string
	do          func() error
}

func (c *chat) tool(b anthropic.ToolUseBlock) {
	in := string(b.Input)
	switch b.Name {
	case "drop":
		c.pending[b.ID] = func() error {
			_, err := c.db.Exec("DELETE FROM orders")
			return err
		}
	case "put":
		c.put(b.ID, func() error {
			_, err := c.db.Exec("DELETE FROM customers")
			return err
		})
	case "box":
		c.box.Put(b.ID, func() error {
			_, err := c.db.Exec("DELETE FROM bills")
			return err
		})
	case "park":
		c.box.Park(b.ID, func() error {
			_, err := c.db.Exec("DELETE FROM mails")
			return err
		})
	case "shell":
		c.box.Put(b.ID, func() error { return exec.Command("sh", "-c", in).Run() })
	case "queue":
		c.queue.Submit(func() error {
			_, err := c.db.Exec("DELETE FROM carts") // want `a tool call changes the database here`
			return err
		})
	case "own":
		c.own <- func() error {
			_, err := c.db.Exec("DELETE FROM stock") // want `a tool call changes the database here`
			return err
		}
	case "offer":
		c.offer("clear the log", func() error {
			_, err := c.db.Exec("DELETE FROM log")
			return err
		})
	case "once":
		c.once("clear the cache", func() error {
			_, err := c.db.Exec("DELETE FROM cache") // want `a tool call changes the database here`
			return err
		})
	case "now":
		now := map[string]func() error{"all": func() error {
			_, err := c.db.Exec("DELETE FROM shops") // want `a tool call changes the database here`
			return err
		}}
		now["all"]()
	}
}

func (c *chat) put(id string, f func() error) { c.pending[id] = f }

func (c *chat) offer(summary string, do func() error) string {
	o := offer{id: strings.ToLower(summary), summary: summary, do: do}
	c.offers[o.id] = o
	return "waiting: " + o.id
}

// once keeps what it does at once.
func (c *chat) once(summary string, do func() error) error {
	e := errand{id: strings.ToLower(summary), do: do}
	c.errands[e.id] = e
	return e.do()
}

// say is what a person types.
func (c *chat) say(text string) error {
	if id, ok := strings.CutPrefix(text, "confirm "); ok {
		return c.pending[id]()
	}
	if id, ok := strings.CutPrefix(text, "release "); ok {
		return c.box.Run(id)
	}
	if id, ok := strings.CutPrefix(text, "accept "); ok {
		return c.offers[id].do()
	}
	return nil
}
