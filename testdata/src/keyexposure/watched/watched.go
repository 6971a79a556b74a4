// Package watched shows credentials in what those read who watch a program.
package watched

import (
	"fmt"
	"log"
	"os"

	"github.com/davecgh/go-spew/spew"
	"github.com/getsentry/sentry-go"
	"github.com/gorilla/websocket"
	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type account struct {
	Name string
	Key  string

	client anthropic.Client
}

func open() *account {
	a := &account{Name: "default", Key: os.Getenv("ANTHROPIC_API_KEY")}
	a.client = anthropic.NewClient(option.WithAPIKey(a.Key))
	return a
}

var calls = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "calls"}, []string{"account"})

func (a *account) count() {
	calls.WithLabelValues(a.Name).Inc()
	calls.WithLabelValues(a.Key).Inc()                         // want `a credential \(field Key\) gets into a label of a metric`
	calls.With(prometheus.Labels{"account": a.Key}).Inc()      // want `a label of a metric`
	calls.With(prometheus.Labels{"account": a.Key[:11]}).Inc() // a few characters
}

func (a *account) trace(span trace.Span, err error) {
	span.SetAttributes(attribute.String("account", a.Name), attribute.Int("length", len(a.Key)))
	span.SetAttributes(attribute.String("key", a.Key))     // want `a credential \(field Key\) gets into a trace`
	span.SetAttributes(attribute.Key("key").String(a.Key)) // want `a trace`
	span.RecordError(fmt.Errorf("account %s: %w", a.Name, err))
	span.RecordError(fmt.Errorf("key %s: %w", a.Key, err)) // want `a trace`
}

func (a *account) track(err error) {
	sentry.ConfigureScope(func(scope *sentry.Scope) {
		scope.SetTag("account", a.Name)
		scope.SetTag("key", a.Key) // want `an error tracker`
		scope.SetContext("account", sentry.Context{"name": a.Name, "keyed": a.Key != ""})
		scope.SetContext("account", sentry.Context{"name": a.Name, "key": a.Key}) // want `an error tracker`
	})
	sentry.CaptureException(fmt.Errorf("account %s: %w", a.Name, err))
	sentry.CaptureException(fmt.Errorf("key %s: %w", a.Key, err)) // want `an error tracker`
	sentry.CaptureMessage("no answer for " + a.Key)               // want `an error tracker`
}

func (a *account) dump(c *websocket.Conn) {
	spew.Dump(a.Name)
	spew.Dump(a)                          // want `standard output`
	log.Println("account", spew.Sdump(a)) // want `the log`
	c.WriteJSON(a)                        // want `a websocket message`
	c.WriteJSON(a.Name)
}
