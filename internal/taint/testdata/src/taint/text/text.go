package text // want package:"facts"

import "taint/lib"

func concat() {
	s := lib.Source()
	lib.Sink("You are a helpful " + s)                  // want `lib source -> lib sink \[mixed\]`
	lib.Sink("User: " + s)                              // want `lib source -> lib sink$`
	lib.Sink("Read this <doc>" + s + "</doc> please")   // want `lib source -> lib sink \[mixed delimited\]`
	lib.Sink("Read this <doc id=\"1\">" + s + "</doc>") // want `lib source -> lib sink \[mixed delimited\]`
	lib.Sink("Read this <doc></doc> this " + s)         // want `lib source -> lib sink \[mixed\]`
}

func formats(n int) {
	s := lib.Source()
	lib.Sink(lib.Format("You are %s here", s))           // want `lib source -> lib sink \[mixed\]`
	lib.Sink(lib.Format("You are %q here", s))           // want `lib source -> lib sink \[mixed quoted\]`
	lib.Sink(lib.Format("Read %d: <doc>%s</doc>", n, s)) // want `lib source -> lib sink \[delimited\]`
	lib.Sink(lib.Format("You have %d of them", n))
	lib.Sink(lib.Format(s))                                                   // want `lib source -> lib sink$`
	lib.Sink("Read this <doc>" + lib.Format("%s now and then", s) + "</doc>") // want `lib source -> lib sink \[mixed delimited\]`
}

func joins() {
	s := lib.Source()
	lib.Sink(lib.Join([]string{"You are helpful", s}, "\n")) // want `lib source -> lib sink \[mixed\]`
	lib.Sink(lib.Replace("You are {x} here", "{x}", s))      // want `lib source -> lib sink \[mixed\]`
	lib.Sink(lib.Replace("Read this <d>{x}</d>", "{x}", s))  // want `lib source -> lib sink \[mixed delimited\]`
}

func builder() {
	s := lib.Source()
	var b lib.Buffer
	b.Add("You are helpful. <doc>")
	b.Add(s)
	b.Add("</doc>")
	lib.Sink(b.String()) // want `lib source -> lib sink \[mixed delimited\]`
	var c lib.Buffer
	c.Add("You are helpful. ")
	c.Addf("Name: %s", s)
	lib.Sink(c.String()) // want `lib source -> lib sink \[mixed\]`
}

func wrap(s string) string { return "<doc>" + s + "</doc>" }

func helper() {
	lib.Sink("Read this text: " + wrap(lib.Source())) // want `lib source -> lib sink \[mixed delimited\]`
}

func system(base string) {
	r := lib.Request{System: []lib.Block{{Text: "You are helpful"}, {Text: lib.Source()}}} // want `lib source -> system prompt`
	r.User = lib.Source()
	_ = r
	_ = lib.Request{System: []lib.Block{{Text: base}}, User: lib.Source()}
	_ = lib.Message{Role: "system", Content: lib.Source()} // want `lib source -> system prompt`
	_ = lib.Message{Role: "user", Content: lib.Source()}
	lib.Say("system", base, lib.Source()) // want `lib source -> system prompt`
	lib.Say("user", lib.Source())
	lib.Say(base, lib.Source())
}

func body(model string) map[string]any {
	m := map[string]any{"model": model}
	m["system"] = lib.Source() // want `lib source -> system prompt`
	m["user"] = lib.Source()
	n := map[string]any{"system": lib.Source()}
	_ = n
	return m
}
