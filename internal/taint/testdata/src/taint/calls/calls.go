package calls // want package:"facts"

import "taint/lib"

type rec struct{ a, b string }

func id(s string) string       { return s }
func first(a, b string) string { return a }
func inner(s string)           { lib.Sink(s) } // want `lib source -> lib sink`
func outer(s string)           { inner(id(s)) }
func source() string           { return id(lib.Source()) }
func make1(s string) *rec      { return &rec{a: s} }
func set(r *rec, s string)     { r.b = s }
func two() (string, string)    { return lib.Source(), "x" }
func fill(m map[string]string) { m["k"] = lib.Source() }

func use() {
	outer(source())
	outer("constant")
	lib.Sink(id(lib.Source())) // want `lib source -> lib sink`
	lib.Sink(id("x"))
	lib.Sink(first("x", lib.Source()))
	lib.Sink(first(lib.Source(), "x")) // want `lib source -> lib sink`
	r := make1(lib.Source())
	lib.Sink(r.a) // want `lib source -> lib sink`
	lib.Sink(r.b)
	q := make1("x")
	set(q, lib.Source())
	lib.Sink(q.a)
	lib.Sink(q.b) // want `lib source -> lib sink`
	a, b := two()
	lib.Sink(a) // want `lib source -> lib sink`
	lib.Sink(b)
	m := map[string]string{}
	fill(m)
	lib.Sink(m["k"]) // want `lib source -> lib sink`
}

// Recursion.
func even(s string, n int) {
	if n == 0 {
		lib.Sink(s) // want `lib source -> lib sink`
		return
	}
	odd(s, n-1)
}
func odd(s string, n int) { even(s, n-1) }

func recurse() { odd(lib.Source(), 3) }

// Interfaces and method values.
type runner interface{ run(s string) string }
type bad struct{ prefix string }
type good struct{}

func (b *bad) run(s string) string { lib.Sink(s); return s } // want `lib source -> lib sink`
func (good) run(s string) string   { return "ok" }

func viaInterface(r runner) {
	lib.Sink(r.run(lib.Source())) // want `lib source -> lib sink`
}

func start() { viaInterface(&bad{}); viaInterface(good{}) }

type bad2 struct{}

func (bad2) do(s string) { lib.Sink(s) } // want `lib source -> lib sink`

func methodValue() {
	f := bad2{}.do
	f(lib.Source())
}

// Func values in fields and maps.
type tool struct {
	name string
	fn   func(string) string
}

func sinkTool(s string) string { lib.Sink(s); return "" } // want `answer -> lib sink`
func safeTool(s string) string { return "" }

var tools = map[string]tool{
	"a": {"a", sinkTool},
	"b": {"b", safeTool},
}

func dispatch(a lib.Answer) {
	for _, t := range tools {
		if t.name == a.ID {
			t.fn(a.Text)
		}
	}
}

// Higher order.
func retry(f func() (string, error)) (string, error) {
	for {
		if s, err := f(); err == nil {
			return s, nil
		}
	}
}

func retried() {
	s, _ := retry(func() (string, error) { return lib.Source(), nil })
	lib.Sink(s) // want `lib source -> lib sink`
	var captured string
	retry(func() (string, error) { captured = lib.Source(); return "", nil })
	lib.Sink(captured) // want `lib source -> lib sink`
}

// Handlers and implementations of library interfaces.
func register() {
	lib.Register("x", func(in string) string {
		lib.Sink(in) // want `handler input -> lib sink`
		return ""
	})
	lib.Register("y", named)
	_ = lib.Options{OnText: func(id, text string) {
		lib.Sink(id)
		lib.Sink(text) // want `streamed text -> lib sink`
	}}
}

func named(in string) string {
	lib.Sink(in) // want `handler input -> lib sink`
	return ""
}

type libTool struct{}

func (libTool) Run(in string) string {
	lib.Sink(in) // want `tool input -> lib sink`
	return ""
}

var _ lib.Tool = libTool{}

// The state of a long-lived value.
type server struct{ system, other string }

func (s *server) set(w *lib.Writer, in *lib.In) { s.system = in.Body }
func (s *server) ask() {
	lib.Sink(s.system) // want `request -> lib sink`
	lib.Sink(s.other)
}

var global, clean string

func setGlobal() { global = lib.Source(); clean = "x" }
func useGlobal() {
	lib.Sink(global) // want `lib source -> lib sink`
	lib.Sink(clean)
}

// Goroutines and channels as fields.
type worker struct{ jobs chan string }

func (w *worker) loop() {
	for j := range w.jobs {
		lib.Sink(j) // want `lib source -> lib sink`
	}
}

func (w *worker) submit() { w.jobs <- lib.Source() }
