package output

import (
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/rules"
)

func TestHideKeys(t *testing.T) {
	tests := []struct {
		line       string
		known      bool
		start, end int
		want       string
	}{
		{`x := "sk-ant-api03-abc" + y`, false, 0, 4, `x := "****************" + y`},
		{`f("name", "AKIA")`, true, 10, 16, `f("name", "*****)`},
		{"f(`a\"b`)", true, 2, 7, "f(`****)"},
		{`f("name", "AKIA")`, false, 10, 16, `f("name", "AKIA")`},
		{`key := name`, true, 7, 11, `key := name`},
	}
	for _, test := range tests {
		if got := hideKeys(test.line, test.known, test.start, test.end); got != test.want {
			t.Errorf("hideKeys(%q, %t, %d, %d) = %q, want %q", test.line, test.known, test.start, test.end, got, test.want)
		}
	}
}

func TestUnderline(t *testing.T) {
	tests := []struct{ line, of, before, marks string }{
		{"f(x)", "x", "  ", "^"},
		{"\tf(x)", "f(x)", "\t", "^^^^"},
		{"\tf(a,\tb)", "a,\tb", "\t  ", "^^\t^"},
		{`s := "漢字" + x`, "x", `              `, "^"},
		{`f("漢字")`, `"漢字"`, "  ", "^^^^^^"},
		{"\"e\u0301\" + x", "x", "      ", "^"},
		{"\"🙂\" + x", "x", "       ", "^"},
		{"\"🚀\" + x", "x", "       ", "^"},
		{"\"\u202e\" + x", "x", "      ", "^"}, // shown as another character
		{"\"\xff\" + x", "x", "      ", "^"},
		{"f()", "", "", "^"},
	}
	for _, test := range tests {
		start := strings.LastIndex(test.line, test.of)
		if test.of == "" {
			start = 0
		}
		before, marks := underline(test.line, start, start+len(test.of))
		if before != test.before || marks != test.marks {
			t.Errorf("below %q in %q stand %q and %q, want %q and %q", test.of, test.line, before, marks, test.before, test.marks)
		}
	}
}

// TestLevel checks the levels of rules against what GitHub makes of their severities.
func TestLevel(t *testing.T) {
	for _, r := range rules.All() {
		want := "error"
		switch {
		case r.Severity < 4:
			want = "note"
		case r.Severity < 7:
			want = "warning"
		}
		if got := level(r.Name); got != want {
			t.Errorf("level(%s) = %q, want %q", r.Name, got, want)
		}
	}
	if got := annotation(levels["low"]); got != "notice" {
		t.Errorf("GitHub is told %q of what is low, want notice", got)
	}
	if got := level("directive"); got != "warning" {
		t.Errorf("level(directive) = %q, want warning", got)
	}
}
