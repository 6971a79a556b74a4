package lsp

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestPositions checks that positions and offsets are each other's inverse, in both encodings, and
// that what lies outside of the text is moved into it.
func TestPositions(t *testing.T) {
	text := newText("a\r\nä𝄞z\n\n\xff\xfeend")
	for _, test := range []struct {
		offset      int
		utf16, utf8 position
	}{
		{0, position{0, 0}, position{0, 0}},
		{1, position{0, 1}, position{0, 1}},
		{3, position{1, 0}, position{1, 0}},
		{5, position{1, 1}, position{1, 2}},
		{9, position{1, 3}, position{1, 6}},
		{10, position{1, 4}, position{1, 7}},
		{11, position{2, 0}, position{2, 0}},
		{12, position{3, 0}, position{3, 0}},
		{14, position{3, 2}, position{3, 2}}, // each byte that is no UTF-8 counts as one character
		{17, position{3, 5}, position{3, 5}},
	} {
		for encoding, p := range map[string]position{utf16Encoding: test.utf16, utf8Encoding: test.utf8} {
			if got := text.position(test.offset, encoding); got != p {
				t.Errorf("%s: position(%d) = %v, want %v", encoding, test.offset, got, p)
			}
			if got := text.offset(p, encoding); got != test.offset {
				t.Errorf("%s: offset(%v) = %d, want %d", encoding, p, got, test.offset)
			}
		}
	}
	for p, want := range map[position]int{{0, 99}: 1, {1, 99}: 10, {2, 1}: 11, {9, 0}: 17, {-1, 5}: 0, {1, -1}: 3} {
		for _, encoding := range []string{utf16Encoding, utf8Encoding} {
			if got := text.offset(p, encoding); got != want {
				t.Errorf("%s: offset(%v) = %d, want %d", encoding, p, got, want)
			}
		}
	}
	for place, want := range map[position]int{{1, 1}: 0, {1, 9}: 1, {2, 3}: 5, {5, 1}: 17, {0, 0}: 0, {4, 1}: 12} { // line and column
		if got := text.place(place.Line, place.Character); got != want {
			t.Errorf("place(%v) = %d, want %d", place, got, want)
		}
	}
}

// TestSpans checks that spans of what is not changed hold the same text after a change as before it.
func TestSpans(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	random := func(n int) string {
		return strings.Map(func(rune) rune { return rune('a' + rng.IntN(2)) }, strings.Repeat(" ", n))
	}
	untouched := 0
	for range 20000 {
		before := newText(random(8))
		c := change{start: rng.IntN(9), new: random(rng.IntN(4))}
		c.end = c.start + rng.IntN(9-c.start)
		s := span{start: rng.IntN(9)}
		s.end = s.start + rng.IntN(9-s.start)
		after := before.apply(c)
		moved := s.after(c)
		if moved.start < 0 || moved.end < moved.start || moved.end > len(after.content) {
			t.Fatalf("%+v in %q after %+v is %+v in %q", s, before.content, c, moved, after.content)
		}
		if c.end <= s.start || s.end <= c.start {
			untouched++
			if s.start < s.end && before.content[s.start:s.end] != after.content[moved.start:moved.end] {
				t.Fatalf("%+v in %q after %+v is %+v in %q", s, before.content, c, moved, after.content)
			}
		}
		d := difference(before.content, after.content)
		if got := before.apply(d).content; got != after.content || d.end-d.start > c.end-c.start {
			t.Fatalf("the difference of %q and %q is %+v, which makes %q", before.content, after.content, d, got)
		}
	}
	if untouched == 0 {
		t.Error("all spans were changed")
	}
	if got := (span{4, 6}).after(change{4, 4, "xx"}); got != (span{6, 8}) {
		t.Errorf("after an insertion before it, the span is %v", got)
	}
	if got := (span{4, 6}).after(change{6, 6, "xx"}); got != (span{4, 6}) {
		t.Errorf("after an insertion behind it, the span is %v", got)
	}
}

func TestFileNames(t *testing.T) {
	for uri, want := range map[string]string{
		"file:///m/a.go":                  "/m/a.go",
		"file:///m/a%20b/%C3%A4%25.go":    "/m/a b/ä%.go",
		"file://localhost/m/../n/./a.go":  "/n/a.go",
		"untitled:Untitled-1":             "",
		"https://example.org/m/a.go":      "",
		"file:relative.go":                "",
		"":                                "",
		"file:///m/%zz.go":                "",
		"git:/m/a.go?%7B%22ref%22%3A%22~": "",
	} {
		got, ok := fileName(uri)
		if ok != (want != "") || ok && got != want {
			t.Errorf("fileName(%q) = %q, %t; want %q", uri, got, ok, want)
		}
	}
	for _, name := range []string{"/m/a.go", "/m/a b/ä%?#.go", "/m/[x]/a.go"} {
		if got, ok := fileName(fileURI(name)); !ok || got != name {
			t.Errorf("%q comes back from %q as %q, %t", name, fileURI(name), got, ok)
		}
	}
}
