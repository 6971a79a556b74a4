package taint

import (
	"fmt"
	"testing"

	"github.com/claudelint/claudelint/internal/rows"
)

// TestTidy checks that what nearly every function has takes no place from what few have.
func TestTidy(t *testing.T) {
	const limit = 48
	var flows []Flow
	add := func(target rows.Target, from, number, steps int) {
		f := Flow{From: End{Kind: Param, Index: from}, To: End{Kind: Sink}, Target: target}
		for i := range steps {
			f.Steps = append(f.Steps, Step{Where: fmt.Sprint(target, number, i)})
		}
		flows = append(flows, f)
	}
	for i := range 100 {
		add(rows.Public, i, i, 5-i%5)
		add(rows.Act, rows.Running, i, 1+i%9)
	}
	for i := range limit {
		add(rows.SQL, i, i, 1)
	}
	got := tidy(flows, limit)
	count := map[rows.Target]int{}
	for _, f := range got {
		count[f.Target]++
		if f.Target != rows.SQL && len(f.Steps) > 1 {
			t.Errorf("of %s, a way of %d steps is kept, though shorter ones are not", f.Target, len(f.Steps))
		}
	}
	if count[rows.SQL] != limit || count[rows.Public] != limit/3 || count[rows.Act] != limit/8 {
		t.Errorf("%v remain", count)
	}
}
