package up // want package:"facts"

import "taint/lib"

type Tool interface{ Exec(in string) string }

type Config struct{ Fn func(string) }

func Run(s string)              { run2(s) }
func run2(s string)             { lib.Sink(s) }
func Read() string              { return lib.Source() }
func Same(s string) string      { return s }
func Valid(s string) bool       { return lib.Good(s) }
func Each(f func(string))       { f(lib.Source()) }
func Model(a lib.Answer) string { return a.Text }

type Bash struct{}

func (Bash) Exec(in string) string { lib.Sink(in); return in }

type Echo struct{}

func (Echo) Exec(in string) string { return lib.Source() }
