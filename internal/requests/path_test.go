package requests

import "testing"

func TestRest(t *testing.T) {
	for _, test := range []struct {
		path, prefix string
		below        string
		exact, ok    bool
	}{
		{".MaxTokens", "", ".MaxTokens", true, true},
		{".MaxTokens", ".MaxTokens", "", true, true},
		{".Params.MaxTokens", ".Params", ".MaxTokens", true, true},
		{".Params.MaxTokens", ".Par", "", false, false},
		{".Params", ".Params.MaxTokens", "", false, false},
		{".Requests[].Params", ".Requests", "[].Params", true, true},
		{".Requests[].Params", ".Requests[]", ".Params", false, true},
		{".Requests[3].Params", ".Requests[3]", ".Params", true, true},
		{".Requests[3].Params", ".Requests[]", ".Params", false, true},
		{".Requests[3].Params", ".Requests[4]", "", false, false},
		{"[max_tokens]", "[max_tokens]", "", true, true},
		{"[max_tokens]", "[model]", "", false, false},
		{"[max_tokens]", "[]", "", false, false},
		{".Body{}", ".Body", "{}", true, true},
		{".A|B", ".B", "", true, true},
		{".A|B", ".A", "", true, true},
		{".A|B", ".C", "", false, false},
		{".P.A|B", ".P", ".A|B", true, true},
		{".A", ".A|B", "", true, true},
	} {
		below, exact, ok := rest(test.path, test.prefix)
		if ok != test.ok || ok && (below != test.below || exact != test.exact) {
			t.Errorf("rest(%q, %q) = %q, %t, %t, want %q, %t, %t", test.path, test.prefix, below, exact, ok, test.below, test.exact, test.ok)
		}
	}
}

func TestElement(t *testing.T) {
	for _, test := range []struct{ path, first, rest string }{
		{"", "", ""},
		{".A", ".A", ""},
		{".A.B", ".A", ".B"},
		{".A[].B", ".A", "[].B"},
		{"[].B", "[]", ".B"},
		{"[12][]", "[12]", "[]"},
		{"[max.tokens].B", "[max.tokens]", ".B"},
		{".Body{}", ".Body", "{}"},
		{"{}", "{}", ""},
	} {
		if first, rest := element(test.path); first != test.first || rest != test.rest {
			t.Errorf("element(%q) = %q, %q, want %q, %q", test.path, first, rest, test.first, test.rest)
		}
	}
}
