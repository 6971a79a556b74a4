package output

import "testing"

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
