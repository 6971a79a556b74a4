package flows

import (
	"fmt"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/agentloop"
	"github.com/claudelint/claudelint/internal/requests"
)

// version is raised whenever the meaning of a Fact changes; facts of another version are ignored.
const version = 1

// A Fact is what the importers of a package need to know of it. Every list is sorted and sparse: a
// function that is not listed does nothing that matters. A package without a fact has nothing to
// say.
type Fact struct {
	Version  int
	Requests []requests.Summary
	Loops    []agentloop.Summary
}

// AFact marks Fact as an analysis fact.
func (*Fact) AFact() {}

func (f *Fact) String() string {
	return fmt.Sprintf("claudelint(requests:%d loops:%d)", len(f.Requests), len(f.Loops))
}

func (f *Fact) empty() bool { return len(f.Requests)+len(f.Loops) == 0 }

// An importer reads facts of other packages, each once.
type importer struct {
	pass  *analysis.Pass
	facts map[*types.Package]*Fact
}

func newImporter(pass *analysis.Pass) *importer {
	return &importer{pass, map[*types.Package]*Fact{}}
}

// of returns the fact of the package that declares f; an empty one where there is none.
func (i *importer) of(f *types.Func) *Fact {
	pkg := f.Pkg()
	if pkg == nil || pkg == i.pass.Pkg {
		return &Fact{}
	}
	fact, ok := i.facts[pkg]
	if !ok {
		fact = new(Fact)
		if !i.pass.ImportPackageFact(pkg, fact) || fact.Version != version {
			fact = new(Fact)
		}
		i.facts[pkg] = fact
	}
	return fact
}
