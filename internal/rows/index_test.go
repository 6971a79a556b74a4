package rows_test

import (
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/rows"
)

func TestFuncName(t *testing.T) {
	for _, test := range []struct{ decl, want string }{
		{"func Marshal(v any) ([]byte, error)", "encoding/json.Marshal"},
		{"func Sorted[E cmp.Ordered](seq iter.Seq[E]) []E", "encoding/json.Sorted"},
		{"func (d *Decoder) Decode(v any) error", "(*encoding/json.Decoder).Decode"},
		{"func (m RawMessage) MarshalJSON() ([]byte, error)", "(encoding/json.RawMessage).MarshalJSON"},
		{"func (l *List[T]) Push(v T)", "(*encoding/json.List).Push"},
		{"func (Marshaler) MarshalJSON() ([]byte, error)", "(encoding/json.Marshaler).MarshalJSON"},
	} {
		if got := rows.FuncName("encoding/json", test.decl); got != test.want {
			t.Errorf("FuncName(%q) = %q, want %q", test.decl, got, test.want)
		}
	}
}

func TestResolve(t *testing.T) {
	for _, test := range []struct {
		decl, place string
		want        rows.Place
	}{
		{"func F(a, b string) (string, error)", "b", rows.Place{Index: 1}},
		{"func F(a, b string) (string, error)", "return", rows.Place{Result: true}},
		{"func F(a, b string) (string, error)", "return1", rows.Place{Result: true, Index: 1}},
		{"func F(a, b string) (string, error)", "a.Field[]", rows.Place{Path: ".Field[]"}},
		{"func (c *Client) F(a string)", "c", rows.Place{}},
		{"func (c *Client) F(a string)", "a", rows.Place{Index: 1}},
		{"func (Client) F(_ int, a ...string)", "recv.Name", rows.Place{Path: ".Name"}},
		{"func (Client) F(_ int, a ...string)", "a", rows.Place{Index: 2}},
	} {
		res, err := rows.Resolve(rows.Func{Decl: test.decl, Do: rows.Do{rows.Source(test.place, rows.Remote, "")}})
		if err != nil {
			t.Errorf("%s: %v", test.decl, err)
			continue
		}
		if got := res[0].To; got != test.want {
			t.Errorf("%s: %s is %+v, want %+v", test.decl, test.place, got, test.want)
		}
	}
}

func TestResolveFails(t *testing.T) {
	for _, test := range []struct {
		decl, place, want string
	}{
		{"func F(a string)", "b", `has no "b"`},
		{"func F(a string", "a", "missing"},
		{"type F int", "a", "is no function"},
	} {
		_, err := rows.Resolve(rows.Func{Decl: test.decl, Do: rows.Do{rows.Source(test.place, rows.Remote, "")}})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s, %s: error %v, want one about %q", test.decl, test.place, err, test.want)
		}
	}
}

func TestIndexWithoutTheRow(t *testing.T) {
	x := rows.NewIndex([]rows.Table{{Path: "p", Funcs: []rows.Func{
		{Decl: "func F() (text string)", Do: rows.Do{rows.Source("text", rows.Remote, "")}},
	}}})
	if got, ok := x.Func("p.F"); ok {
		t.Errorf("Func = %v, want none", got)
	}
	if err := x.Check(); err == nil || !strings.Contains(err.Error(), `has no "text"`) {
		t.Errorf("Check = %v, want an error about text", err)
	}
}

func TestIndexJoinsThemes(t *testing.T) {
	const decl = "func Read(name string) ([]byte, error)"
	x := rows.NewIndex(
		[]rows.Table{{Path: "p", Funcs: []rows.Func{{Decl: decl, Do: rows.Do{rows.Source("return", rows.External, "file")}}}}},
		[]rows.Table{{Path: "p", Funcs: []rows.Func{{Decl: decl, Do: rows.Do{rows.Sink("name", rows.Path, "file")}}}}},
	)
	res, ok := x.Func("p.Read")
	if !ok || len(res) != 2 || res[0].Kind != rows.KindSource || res[1].Kind != rows.KindSink {
		t.Errorf("Func = %+v, %t", res, ok)
	}
	if _, ok := x.Func("p.Write"); ok {
		t.Error("a function without a row has one")
	}
	if !x.Describes("p") || x.Describes("q") {
		t.Error("Describes tells other packages than those of the tables")
	}
}

func TestIndexRejectsTwoDeclarations(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a function may be declared in two ways")
		}
	}()
	rows.NewIndex([]rows.Table{
		{Path: "p", Funcs: []rows.Func{{Decl: "func Read(name string)"}}},
		{Path: "p", Funcs: []rows.Func{{Decl: "func Read(path string)"}}},
	})
}

func TestBesideTellsParametersApart(t *testing.T) {
	seen := map[rows.Cure]int{}
	for i := range 12 {
		c := rows.Beside(i)
		if other, dup := seen[c]; dup || c&rows.Marks != c {
			t.Errorf("the mark of parameter %d is that of %d, or no mark: %b", i, other, c)
		}
		seen[c] = i
	}
}
