package flows

import (
	"fmt"

	"github.com/claudelint/claudelint/internal/agentloop"
	"github.com/claudelint/claudelint/internal/requests"
	"github.com/claudelint/claudelint/internal/taint"
)

// version is raised whenever the meaning of a Fact changes; facts of another version are ignored.
const version = 22

// A Fact is what the importers of a package need to know of it. Every list is sorted and sparse: a
// function that is not listed does nothing that matters. A package without a fact was not
// analysed.
type Fact struct {
	Version int
	Raw     bool // it talks to the Messages API by hand
	Keys    bool // it may hold a credential
	Claude  bool // it, or a package that it imports, talks to Claude
	Names   bool // it, or a package that it imports, names a model of Claude
	Served  bool // it, or a package that it imports, talks to Claude by a client of OpenAI's API
	Browser bool // it is built for a browser
	// KeyFields are the fields of types of the program that are given to a client as its key, or set to
	// one.
	KeyFields []string
	// Settings are the libraries to which the package names its credential.
	Settings []string
	Requests []requests.Summary
	Loops    []agentloop.Summary
	Values   []taint.Summary
	Cells    []taint.Flow
	Texts    []taint.Text
	// Kept are the types of records of the program that the package keeps under ids.
	Kept []string
	// Told are the ways of the flows that the package has found.
	Told    []string
	Lessons []Lesson
	// Lent is what the package hands on of others' facts.
	Lent []Lent
}

// AFact marks Fact as an analysis fact.
func (*Fact) AFact() {}

func (f *Fact) String() string {
	return fmt.Sprintf("claudelint(requests:%d loops:%d values:%d cells:%d)",
		len(f.Requests), len(f.Loops), len(f.Values), len(f.Cells))
}
