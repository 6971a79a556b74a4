package doc

import (
	"strings"
	"testing"
)

const source = `// Copyright

// Package speed defines two analyzers.
//
// # Analyzer slow
//
// slow: report slow loops
//
// Such as:
//
//	# Analyzer quick
//	for {}
//
// # Not reported
//
// Fast loops.
//
// # Analyzer slower
//
// slower: report slower loops
//
// # Analyzer mute
//
// # Analyzer odd
//
// This text does not start with the name.
package speed

import _ "embed"
`

func TestExtract(t *testing.T) {
	tests := []struct{ name, want string }{
		{"slow", "report slow loops\n\nSuch as:\n\n\t# Analyzer quick\n\tfor {}\n\n# Not reported\n\nFast loops."},
		{"slower", "report slower loops"},
	}
	for _, test := range tests {
		if got := MustExtract(source, test.name); got != test.want {
			t.Errorf("MustExtract(%q) = %q, want %q", test.name, got, test.want)
		}
		crlf := strings.ReplaceAll(source, "\n", "\r\n")
		if got := MustExtract(crlf, test.name); got != test.want {
			t.Errorf("with CRLF, MustExtract(%q) = %q, want %q", test.name, got, test.want)
		}
	}
}

func TestExtractErrors(t *testing.T) {
	tests := []struct{ content, name, want string }{
		{source, "quick", `no heading "# Analyzer quick"`},
		{source, "slo", `no heading "# Analyzer slo"`},
		{source, "mute", `does not start with "mute: summary"`},
		{source, "odd", `does not start with "odd: summary"`},
		{"package p", "p", `no heading "# Analyzer p"`},
		{"", "p", "expected 'package'"},
	}
	for _, test := range tests {
		text, err := extract(test.content, test.name)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("extract(%.10q..., %q) = %q, %v; want an error with %q", test.content, test.name, text, err, test.want)
		}
	}
}

func TestURL(t *testing.T) {
	const want = "https://github.com/claudelint/claudelint/blob/main/docs/analyzers/turncap.md"
	if got := URL("turncap"); got != want {
		t.Errorf("URL(%q) = %q, want %q", "turncap", got, want)
	}
}
