package guards // want package:"facts"

import (
	"errors"

	"taint/lib"
)

var allowed = map[string]bool{"a": true}
var list = []string{"a"}
var handlers = map[string]func(){}

func equal() {
	s := lib.Source()
	if s == "a" {
		lib.Sink(s)
	}
	if s != "b" {
		lib.Sink(s) // want `lib source -> lib sink`
	}
	switch s {
	case "x", "y":
		lib.Sink(s)
	default:
		lib.Sink(s) // want `lib source -> lib sink`
	}
}

func maps() {
	s := lib.Source()
	if allowed[s] {
		lib.Sink(s)
	}
	if !allowed[s] {
		return
	}
	lib.Sink(s)
}

func commaOK() {
	s := lib.Source()
	if _, ok := handlers[s]; !ok {
		lib.Sink(s) // want `lib source -> lib sink`
		return
	}
	lib.Sink(s)
}

func calls() error {
	s := lib.Source()
	if !lib.Good(s) {
		lib.Sink(s) // want `lib source -> lib sink`
		return errors.New("no")
	}
	lib.Sink(s)
	t := lib.Source()
	if err := lib.Parse(t); err != nil {
		return err
	}
	lib.Sink(t)
	u := lib.Source()
	lib.Good(u)
	lib.Sink(u) // want `lib source -> lib sink`
	v := lib.Source()
	if len(v) > 10 {
		return nil
	}
	lib.Sink(v) // want `lib source -> lib sink`
	return nil
}

func known(s string) bool {
	for _, a := range list {
		if a == s {
			return true
		}
	}
	return false
}

func member(s string) error {
	if !known(s) {
		return errors.New("unknown")
	}
	return nil
}

func own() {
	s := lib.Source()
	if known(s) {
		lib.Sink(s)
	}
	if err := member(s); err == nil {
		lib.Sink(s)
	} else {
		lib.Sink(s) // want `lib source -> lib sink`
	}
}

func validateIt(s string) error { return lib.Parse(s) }

func isSafe(s string) bool {
	return s != "x"
}

func byName() {
	s := lib.Source()
	if validateIt(s) != nil {
		return
	}
	lib.Sink(s)
}

func bothWays(c bool) {
	s := lib.Source()
	if c && !lib.Good(s) {
		return
	}
	lib.Sink(s) // want `lib source -> lib sink`
	t := lib.Source()
	if c || !lib.Good(t) {
		return
	}
	lib.Sink(t)
}

func trimmed() {
	s := lib.Source()
	if lib.Good(lib.Trim(s)) {
		lib.Sink(s)
	}
}

type in struct{ Cmd, Arg string }

func fields() {
	var v in
	lib.Fill(&v)
	if !lib.Good(v.Cmd) {
		return
	}
	lib.Sink(v.Cmd)
	lib.Sink(v.Arg) // want `lib source -> lib sink`
	run(v)
}

func run(v in) {
	lib.Sink(v.Cmd)
}

func flag() {
	s := lib.Source()
	ok := false
	for _, a := range list {
		if a == s {
			ok = true
			break
		}
	}
	if !ok {
		return
	}
	lib.Sink(s)
}

func confirmed(ch chan bool, confirm func(string) bool) {
	s := lib.Source()
	if lib.Ask() == "y" {
		lib.Sink(s)
	}
	if <-ch {
		lib.Sink(s)
	}
	if confirm(s) {
		lib.Sink(s)
	}
	if confirm != nil && !confirm(s) {
		return
	}
	lib.Sink(s) // want `lib source -> lib sink`
}

func yes() bool { return lib.Ask() == "y" }

func caller() {
	s := lib.Source()
	if !yes() {
		return
	}
	sink(s)
}

func sink(s string) { lib.Sink(s) }
