package finding

import (
	"path/filepath"
	"testing"
)

func TestParsePosition(t *testing.T) {
	dir := filepath.FromSlash("/m")
	tests := []struct {
		text string
		want Position
	}{
		{"-", Position{}},
		{"/m/a.go", Position{"a.go", 0, 0}},
		{"/m/a.go:7", Position{"a.go", 7, 0}},
		{"/m/a.go:7:3", Position{"a.go", 7, 3}},
		{"/m/x:y/a.go:7:3", Position{"x:y/a.go", 7, 3}},
		{"/other/a.go:7:3", Position{"/other/a.go", 7, 3}},
		{"/mm/a.go:7:3", Position{"/mm/a.go", 7, 3}},
		{"fmt/print.go:1:1", Position{"fmt/print.go", 1, 1}}, // as with -trimpath
	}
	for _, test := range tests {
		test.want.File = filepath.FromSlash(test.want.File)
		if got := ParsePosition(filepath.FromSlash(test.text), dir); got != test.want {
			t.Errorf("ParsePosition(%q) = %#v, want %#v", test.text, got, test.want)
		}
	}
}
