package flows

import (
	"bytes"
	"encoding/gob"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/claudelint/claudelint/internal/rows"
)

// corpus names packages whose facts have something of everything.
var corpus = []string{
	"maxtokens/helpers", "outputexec/dispatch", "outputexec/tools", "promptinjection/flows", "promptinjection/service",
	"teaching/lib", "turncap/llm", "turncap/raw",
}

// deaf ignores that the corpus expects diagnostics, which the analyzer of facts does not report.
type deaf struct{ *testing.T }

func (deaf) Errorf(string, ...any) {}

// facts analyses the corpus.
func facts(t *testing.T) map[string]*Fact {
	t.Helper()
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*Fact{}
	for _, res := range analysistest.Run(deaf{t}, dir, Analyzer, corpus...) {
		fact := new(Fact)
		if !res.Action.PackageFact(res.Pass.Pkg, fact) {
			t.Fatalf("%s has no fact", res.Pass.Pkg.Path())
		}
		out[res.Pass.Pkg.Path()] = fact
	}
	return out
}

func encode(t *testing.T, fact *Fact) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(fact); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The same package gives the same bytes, whenever it is analysed and encoded.
func TestFactsAreDeterministic(t *testing.T) {
	first, second := facts(t), facts(t)
	for _, path := range corpus {
		want := encode(t, first[path])
		for range 10 {
			if !bytes.Equal(encode(t, first[path]), want) || !bytes.Equal(encode(t, second[path]), want) {
				t.Fatalf("%s: the bytes of the fact differ", path)
			}
		}
	}
}

func TestFactsSurviveTheJourney(t *testing.T) {
	for path, fact := range facts(t) {
		var got Fact
		if err := gob.NewDecoder(bytes.NewReader(encode(t, fact))).Decode(&got); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(encode(t, &got), encode(t, fact)) || got.String() != fact.String() {
			t.Errorf("%s: %v became %v", path, fact, &got)
		}
	}
}

// Facts list only what does something, sorted, in few bytes.
func TestFactsAreSparse(t *testing.T) {
	const most = 100_000
	for path, fact := range facts(t) {
		if n := len(encode(t, fact)); n > most {
			t.Errorf("%s: the fact has %d bytes", path, n)
		}
		var names []string
		for _, s := range fact.Values {
			if len(s.Flows) == 0 && len(s.Checks) == 0 && !s.Confirms && !s.Asks {
				t.Errorf("%s: the summary of %s says nothing", path, s.Func)
			}
			names = append(names, s.Func)
		}
		if !slices.IsSorted(names) {
			t.Errorf("%s: the summaries are not sorted: %s", path, strings.Join(names, " "))
		}
	}
}

// A fact of another version of claudelint is as good as none.
func TestFactsOfOtherVersions(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	found := func(v int) int {
		a := *Analyzer
		a.Run = func(pass *analysis.Pass) (any, error) {
			res, err := run(pass)
			var fact Fact
			if pass.ImportPackageFact(pass.Pkg, &fact) {
				fact.Version = v
				pass.ExportPackageFact(&fact)
			}
			return res, err
		}
		res := analysistest.Run(deaf{t}, dir, &a, "promptinjection/server")
		return len(res[0].Result.(*Result).To(rows.System))
	}
	if n := found(version); n == 0 {
		t.Error("no flow through the package's dependencies")
	}
	if n := found(version + 1); n != 0 {
		t.Errorf("%d flows by facts of another version", n)
	}
}
