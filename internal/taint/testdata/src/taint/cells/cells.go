package cells // want package:"facts"

import "taint/lib"

// A record is passed by value: one record's content is not another one's.
type record struct{ text string }

func (r record) get() string { return r.text }

func mk() record { return record{text: lib.Source()} }

func values() {
	lib.Sink(mk().get()) // want `lib source -> lib sink`
	lib.Sink(record{text: "x"}.get())
}
