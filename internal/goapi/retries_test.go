package goapi

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/internal/drift"
)

// TestRetries holds the declarations that retriers and limits quote against their libraries.
func TestRetries(t *testing.T) {
	decls := maps.Clone(lasts)
	for name, r := range retriers {
		decls[name] = r.Decl
	}
	for name, l := range limits {
		decls[name] = l.Decl
	}
	lib, err := drift.Open("../../testdata/driftgo")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(decls)) {
		plain := strings.NewReplacer("(*", "", ")", "").Replace(name)
		dot := strings.IndexByte(plain[strings.LastIndexByte(plain, '/'):], '.') + strings.LastIndexByte(plain, '/')
		pkg, err := lib.Load(plain[:dot])
		if err != nil {
			t.Error(err)
			continue
		}
		if got := pkg.Quote(plain[dot+1:]); got != decls[name] {
			t.Errorf("row %q, library %q", decls[name], got)
		}
	}
	for name := range unlimited {
		typ, field, _ := strings.Cut(strings.TrimPrefix(name, backoff4+"."), ".")
		pkg, err := lib.Load(backoff4)
		if err != nil || !pkg.Has(typ+"."+field) {
			t.Errorf("no %s (%v)", name, err)
		}
	}
}
