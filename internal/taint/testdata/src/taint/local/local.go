package local // want package:"facts"

import "taint/lib"

type pair struct{ a, b string }

func direct() {
	s := lib.Source()
	lib.Sink(s) // want `lib source -> lib sink`
	lib.Sink("constant")
	lib.Sinks("a", s) // want `lib source -> lib sink`
}

func fields() {
	var p pair
	p.a = lib.Source()
	lib.Sink(p.a) // want `lib source -> lib sink`
	lib.Sink(p.b)
	q := &pair{b: lib.Source()}
	lib.Sink(q.a)
	lib.Sink(q.b) // want `lib source -> lib sink`
	r := q
	lib.Sink(r.b) // want `lib source -> lib sink`
	lib.Sink(r.a)
}

func containers(k string) {
	m := map[string]string{"x": lib.Source(), "y": "constant"}
	lib.Sink(m["x"]) // want `lib source -> lib sink`
	lib.Sink(m["y"])
	lib.Sink(m[k]) // want `lib source -> lib sink`
	for _, v := range m {
		lib.Sink(v) // want `lib source -> lib sink`
	}
	for k := range m {
		lib.Sink(k)
	}
	s := []string{"a"}
	s = append(s, lib.Source())
	lib.Sink(s[0]) // want `lib source -> lib sink`
	ch := make(chan string, 1)
	ch <- lib.Source()
	lib.Sink(<-ch) // want `lib source -> lib sink`
	select {
	case v := <-ch:
		lib.Sink(v) // want `lib source -> lib sink`
	default:
	}
}

func closures() {
	s := lib.Source()
	clean := "c"
	func() {
		lib.Sink(s) // want `lib source -> lib sink`
		lib.Sink(clean)
	}()
	var got string
	set := func(v string) { got = v }
	set(s)
	lib.Sink(got)     // want `lib source -> lib sink`
	go lib.Sink(s)    // want `lib source -> lib sink`
	defer lib.Sink(s) // want `lib source -> lib sink`
	f := lib.Sink     // a func value
	f(s)              // want `lib source -> lib sink`
	id := func(v string) string { return v }
	lib.Sink(id(s)) // want `lib source -> lib sink`
}

func numbers() {
	s := lib.Source()
	n := len(s)
	lib.Sink(string(rune(n)))
	lib.Sink(string(rune(lib.Length(s))))
	if s == "x" {
		lib.Sink("y")
	}
}

func filled() {
	var in struct {
		Cmd  string
		Args []string
		N    int
	}
	lib.Fill(&in)
	lib.Sink(in.Cmd)              // want `lib source -> lib sink`
	lib.Sinks(in.Args...)         // want `lib source -> lib sink`
	lib.Sink(lib.Pass(in.Cmd))    // want `lib source -> lib sink`
	lib.Sink(lib.Unknown(in.Cmd)) // want `lib source -> lib sink`
}

func answers(a lib.Answer, as []lib.Answer) {
	lib.Sink(a.Text) // want `answer -> lib sink`
	lib.Sink(a.ID)
	for _, a := range as {
		lib.Sink(a.Text) // want `answer -> lib sink`
	}
}

func generic[T any](v T) T { return v }

func generics() {
	lib.Sink(generic(lib.Source())) // want `lib source -> lib sink`
	lib.Sink(generic("x"))
	lib.Sink(generic(pair{a: lib.Source()}).a) // want `lib source -> lib sink`
	lib.Sink(generic(pair{a: lib.Source()}).b)
}

func handler(w *lib.Writer, in *lib.In) {
	lib.Sink(in.Body) // want `request -> lib sink`
}

func client(in *lib.In) {
	lib.Sink(in.Body)
}

func args() {
	lib.Sink(lib.Args[1]) // want `arguments -> lib sink`
}

func aliases() {
	type holder struct{ p *pair }
	p := &pair{}
	h := holder{p: p}
	h.p.a = lib.Source()
	lib.Sink(p.a) // want `lib source -> lib sink`
	lib.Sink(p.b)
}

func phi(c bool) {
	s := "x"
	if c {
		s = lib.Source()
	}
	lib.Sink(s) // want `lib source -> lib sink`
	for i := 0; i < 3; i++ {
		s += "y"
	}
	lib.Sink(s) // want `lib source -> lib sink`
}
