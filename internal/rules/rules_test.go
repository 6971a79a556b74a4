package rules

import (
	"cmp"
	"slices"
	"testing"
)

func TestFind(t *testing.T) {
	if !slices.IsSortedFunc(all, func(a, b Rule) int { return cmp.Compare(a.Name, b.Name) }) {
		t.Error("the rules are not sorted by name")
	}
	for _, want := range All() {
		if got, ok := Find(want.Name); !ok || got.Name != want.Name {
			t.Errorf("Find(%q) = %v, %t", want.Name, got, ok)
		}
		if len(want.CWE) == 0 {
			t.Errorf("%s names no weakness", want.Name)
		}
		if want.Severity < 0.1 || want.Severity > 10 || want.Precision == "" {
			t.Errorf("%s has the severity %g and the precision %q", want.Name, want.Severity, want.Precision)
		}
	}
	for _, name := range []string{"", "all", "claudelint", "hardcodedKey", "zzz"} {
		if got, ok := Find(name); ok {
			t.Errorf("Find(%q) = %v, want none", name, got)
		}
	}
}
