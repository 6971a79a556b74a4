// Package cleared shows records from which the key was taken, and keys that were checked.
package cleared

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/sirupsen/logrus"
)

type config struct {
	Model  string
	APIKey string
}

func (c config) clean() config { c.APIKey = "***"; return c }

func (c *config) public() *config {
	d := *c
	d.APIKey = ""
	return &d
}

// half takes the key out of some.
func (c config) half(all bool) config {
	if all {
		c.APIKey = ""
	}
	return c
}

func (c *config) validate() error {
	if c.APIKey == "" {
		return errors.New("no key")
	}
	return nil
}

// told is a config that tells itself to loggers.
type told config

func (t told) LogValue() slog.Value { return slog.StringValue(t.Model) }

type app struct{ cfg config }

func (a *app) handle(w http.ResponseWriter, r *http.Request) {
	c := a.cfg
	c.APIKey = "***"
	log.Printf("%+v", c)
	json.NewEncoder(w).Encode(c)
	json.NewEncoder(w).Encode(a.cfg.clean())
	json.NewEncoder(w).Encode(a.cfg.public())
	json.NewEncoder(w).Encode(a.cfg.half(r == nil)) // want `an HTTP answer`
	slog.Info("config", "cfg", told(a.cfg))
	slog.Info("config", "cfg", a.cfg) // want `the log`
	anthropic.NewClient(option.WithAPIKey(a.cfg.APIKey))
	d := config{Model: "claude"}
	d.APIKey = ""
	fill(&d)
	log.Printf("%+v", d) // want `the log`
}

func fill(c *config) { c.APIKey = os.Getenv("ANTHROPIC_API_KEY") }

// checked shows a key that is acceptable, which is no reason to show it.
func (a *app) checked(w http.ResponseWriter) error {
	if err := a.cfg.validate(); err != nil {
		return err
	}
	log.Println(a.cfg.APIKey)        // want `the log`
	json.NewEncoder(w).Encode(a.cfg) // want `an HTTP answer`
	return nil
}

// compared shows texts of its own.
func compared() {
	key := os.Getenv("ANTHROPIC_API_KEY")
	switch key {
	case "", "changeme":
		log.Fatalf("%q is no key", key)
	}
	if slices.Contains([]string{"test", "none"}, key) {
		log.Fatalf("%q is no key", key)
	}
	if err := check(key); err != nil {
		log.Fatalf("%q: %v", key, err) // want `the log`
	}
	fmt.Println("key", key) // want `standard output`
}

func check(key string) error {
	if len(key) < 20 {
		return errors.New("too short")
	}
	return nil
}

type wizard struct {
	in         *bufio.Reader
	key, model string
}

func (w *wizard) ask(prompt string) string {
	fmt.Print(prompt)
	s, _ := w.in.ReadString('\n')
	return strings.TrimSpace(s)
}

// run reads a key, and from the same reader what is none.
func (w *wizard) run() {
	w.key = w.ask("key: ")
	w.model = w.ask("model: ")
	anthropic.NewClient(option.WithAPIKey(w.key))
	fmt.Println("saved", w.model)
	fmt.Println("saved", w.key) // want `standard output`
}

func interview() {
	w := &wizard{in: bufio.NewReader(os.Stdin)}
	w.run()
}

// sealed shows nothing of its text.
type sealed struct{ text string }

func (sealed) String() string   { return "sealed" }
func (sealed) GoString() string { return "sealed" }

func fields(s sealed) {
	anthropic.NewClient(option.WithAPIKey(s.text))
	logrus.WithFields(logrus.Fields{"key": s, "n": len(s.text)}).Info("started")
	logrus.WithFields(logrus.Fields{"key": s.text}).Info("started") // want `the log`
}
