package mid // want package:"facts"

import (
	"taint/lib"
	"taint/up"
)

// An agent hands the model's words to tools that it does not know.
type Agent struct{ Tools []up.Tool }

func (a *Agent) Loop(ans lib.Answer) {
	for _, t := range a.Tools {
		t.Exec(ans.Text) // want `answer -> lib sink`
	}
}

func (a *Agent) Do(s string) string {
	answer := ""
	for _, t := range a.Tools {
		answer = t.Exec(s)
	}
	return answer
}

type Handler struct {
	Name string
	Fn   func(in string) string
}

func Dispatch(hs []Handler, ans lib.Answer) {
	for _, h := range hs {
		h.Fn(ans.Text)
	}
}

func Through(s string) { up.Run(s) }
