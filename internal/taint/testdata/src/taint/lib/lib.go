// Package lib stands for every library: the test's table describes it.
package lib

type (
	Writer  struct{ n int }
	In      struct{ Body string }
	Buffer  struct{ b []byte }
	Answer  struct{ Text, ID string }
	Block   struct{ Text string }
	Request struct {
		System []Block
		User   string
	}
	Message struct{ Role, Content string }
	Options struct{ OnText func(id, text string) }
)

type Tool interface{ Run(in string) string }

var Args []string

func Source() string                                  { return "" }
func Typed() string                                   { return "" }
func Fill(v any)                                      {}
func Sink(s string)                                   {}
func Sinks(s ...string)                               {}
func Pass(s string) string                            { return s }
func Trim(s string) string                            { return s }
func Good(s string) bool                              { return false }
func Parse(s string) error                            { return nil }
func Ask() string                                     { return "" }
func Format(format string, args ...any) string        { return "" }
func Join(elems []string, sep string) string          { return "" }
func Replace(s, old, new string) string               { return "" }
func (b *Buffer) Add(s string)                        {}
func (b *Buffer) Addf(format string, args ...any)     {}
func (b *Buffer) String() string                      { return "" }
func Register(name string, fn func(in string) string) {}
func Unknown(s string) string                         { return s }
func Length(s string) int                             { return 0 }
func Say(role string, parts ...string)                {}
