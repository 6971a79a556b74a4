package driver

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// TestMerge checks that neither the order of answers nor repetition changes what is shown.
func TestMerge(t *testing.T) {
	const (
		first  = `{"m/b": {"r": [{"posn": "/m/b.go:10:1", "message": "x"}, {"posn": "/m/b.go:9:2", "message": "x"}]}}`
		second = `{"m/a": {"s": [{"posn": "/m/a.go:1:1", "message": "x"}], "r": [{"posn": "/m/a.go:1:1", "message": "y"}]}}`
		third  = `{"m/b [m/b.test]": {"r": [{"posn": "/m/b.go:9:2", "message": "x", "related": [{"posn": "-", "message": "way"}]}]}}`
		broken = `{"m/c": {"s": {"error": "no"}, "r": {"error": "none"}}}`
	)
	want := []string{"a.go:1:1 r y 0", "a.go:1:1 s x 0", "b.go:9:2 r x 0", "b.go:10:1 r x 0"}
	wantErrs := []string{"m/c: r: none", "m/c: s: no"}
	for _, out := range [][]string{
		{first, second, third, broken},
		{broken, third, second, first},
		{third, first, broken, second, broken},
	} {
		answers, err := decode([]byte(strings.Join(out, "\n")))
		if err != nil {
			t.Fatal(err)
		}
		findings, errs := merge(answers, "/m", nil)
		var got, gotErrs []string
		for _, f := range findings {
			got = append(got, fmt.Sprintf("%v %s %s %d", f.Position, f.Rule, f.Message, len(f.Steps)))
		}
		for _, err := range errs {
			gotErrs = append(gotErrs, err.Error())
		}
		if !slices.Equal(got, want) || !slices.Equal(gotErrs, wantErrs) {
			t.Errorf("merge of %q = %q, %q; want %q, %q", out, got, gotErrs, want, wantErrs)
		}
	}
}

func TestMergeURL(t *testing.T) {
	answers := []answer{{"m": {"r": json.RawMessage(`[{"posn": "/m/a.go:1:1"}]`)}}}
	findings, _ := merge(answers, "/m", []*analysis.Analyzer{{Name: "q", URL: "of q"}, {Name: "r", URL: "of r"}})
	if len(findings) != 1 || findings[0].URL != "of r" {
		t.Errorf("merge = %v, want one finding with the URL of its rule", findings)
	}
}

func TestDecodeError(t *testing.T) {
	for _, out := range []string{"# m/a\n{}", "{}\nnonsense", `{"m": {`, `["m"]`} {
		if answers, err := decode([]byte(out)); err == nil {
			t.Errorf("decode(%q) = %v, want an error", out, answers)
		}
	}
	answers := []answer{{"m": {"r": json.RawMessage(`"neither a list nor an object"`)}}}
	if _, errs := merge(answers, "/m", nil); len(errs) != 1 {
		t.Errorf("merge = %v, want one error", errs)
	}
}

func TestCheckVersions(t *testing.T) {
	tests := []struct{ command, built, want string }{
		{"go1.26.0", "go1.26.8", ""},
		{"go1.26.8", "go1.26.0", ""},
		{"go1.26.8", "go1.27.1", ""},
		{"go1.27.0-X:nodwarf5", "go1.27.1", ""},
		{"devel go1.29-abc", "go1.26.0", ""},
		{"go1.29.0", "devel go1.28-abc", ""},
		{"go1.25.9", "go1.26.0", "too old"},
		{"go1.27rc1", "go1.26.8", "too new"},
	}
	for _, test := range tests {
		err := checkVersions(test.command, test.built)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("checkVersions(%q, %q) = %v, want %q", test.command, test.built, err, test.want)
		}
	}
}
