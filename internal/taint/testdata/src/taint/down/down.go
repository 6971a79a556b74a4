package down // want package:"facts"

import (
	"taint/lib"
	"taint/mid"
	"taint/up"
)

func use() {
	up.Run(lib.Source()) // want `lib source -> lib sink`
	up.Run("x")
	lib.Sink(up.Read()) // want `lib source -> lib sink`
	lib.Sink(up.Same("x"))
	lib.Sink(up.Same(lib.Source())) // want `lib source -> lib sink`
	mid.Through(up.Read())          // want `lib source -> lib sink`
	if s := lib.Source(); up.Valid(s) {
		lib.Sink(s)
	}
	up.Each(func(s string) {
		lib.Sink(s) // want `lib source -> lib sink`
	})
}

func wire() {
	_ = mid.Agent{Tools: []up.Tool{up.Bash{}}}
	_ = mid.Agent{Tools: []up.Tool{up.Echo{}}}
	_ = mid.Agent{Tools: []up.Tool{local{}}}
	_ = []mid.Handler{{"a", exec}, {"b", safe}}
}

type local struct{}

func (local) Exec(in string) string {
	lib.Sink(in) // want `answer -> lib sink`
	return ""
}

func exec(in string) string {
	lib.Sink(in) // want `answer -> lib sink`
	return ""
}

func safe(in string) string { return in }
