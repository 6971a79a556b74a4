package goapi_test

import (
	"testing"

	"github.com/claudelint/claudelint/internal/goapi"
	"github.com/claudelint/claudelint/internal/rows"
)

// TestTables holds every place that a row names against the declaration that the row quotes.
func TestTables(t *testing.T) {
	if err := rows.NewIndex(goapi.Tables()).Check(); err != nil {
		t.Error(err)
	}
	for _, table := range goapi.Tables() {
		for _, f := range table.Funcs {
			if len(f.Do) == 0 {
				t.Errorf("%s: row %q says nothing", table.Path, f.Decl)
			}
		}
		if len(table.Funcs)+len(table.Fields)+len(table.Vars)+len(table.Shapes) == 0 {
			t.Errorf("%s: empty table", table.Path)
		}
		for _, s := range table.Shapes {
			if s.Given < 0 || s.Given >= len(s.Params) {
				t.Errorf("%s: shape %v has no parameter %d", table.Path, s.Params, s.Given)
			}
		}
	}
}
