// Package writers shows credentials through writers that the program keeps.
package writers

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"text/tabwriter"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

func key() string { return os.Getenv("ANTHROPIC_API_KEY") }

type app struct {
	in       io.Reader
	out, err io.Writer
	journal  io.Writer
	trace    io.Writer
	export   io.Writer
	buffer   bytes.Buffer
}

func newApp() *app {
	journal, err := os.Create("journal")
	if err != nil {
		return nil
	}
	return &app{in: os.Stdin, out: os.Stdout, err: os.Stderr, journal: journal, trace: io.Discard, export: os.Stdout}
}

// withTrace is called by main alone.
func withTrace(w io.Writer) func(*app) { return func(a *app) { a.trace = w } }

// to writes what is exported to a file.
func (a *app) to(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	a.export = f
	return nil
}

// SetOutput is called by tests.
func (a *app) SetOutput(w io.Writer) { a.out = w }

func (a *app) run() {
	fmt.Fprintln(a.out, "key", key()) // want `a credential \(environment variable ANTHROPIC_API_KEY\) gets into standard output`
	fmt.Fprintln(a.out, "key is set:", key() != "")
	io.WriteString(a.err, key())                          // want `gets into standard error`
	json.NewEncoder(a.out).Encode([]string{key()})        // want `standard output`
	fmt.Fprintln(io.MultiWriter(a.journal, a.err), key()) // want `standard error`
	fmt.Fprintln(a.journal, key())
	fmt.Fprintln(a.trace, key()) // want `standard error`
	fmt.Fprintln(a.export, key())
	fmt.Fprintln(&a.buffer, key())
	a.printf("key %s\n", key())
	a.printf("key %t\n", key() != "")
}

func (a *app) printf(format string, args ...any) {
	fmt.Fprintf(a.out, format, args...) // want `standard output`
}

type table struct{ w *tabwriter.Writer }

func newTable(w io.Writer) *table { return &table{tabwriter.NewWriter(w, 0, 8, 1, ' ', 0)} }

func (t *table) row(name, value string) {
	fmt.Fprintf(t.w, "%s\t%s\n", name, value) // want `standard output`
}

// dump writes where it is told.
func dump(w io.Writer) {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "key", key())
	b.Flush()
}

func main() {
	a := newApp()
	withTrace(os.Stderr)(a)
	a.run()
	t := newTable(os.Stdout)
	t.row("key", key())
	var buf bytes.Buffer
	dump(&buf)
	dump(os.Stderr) // want `standard error`
	anthropic.NewClient(option.WithAPIKey(key()))
}

type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) { r.status = status }

func handle(w http.ResponseWriter, r *http.Request) {
	rec := &recorder{ResponseWriter: w}
	fmt.Fprintf(rec, "key %s", key()) // want `an HTTP answer`
	fmt.Fprintf(rec, "%d bytes", len(key()))
}
