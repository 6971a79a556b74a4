package main

import (
	"slices"
	"testing"
	"time"
)

func TestSpread(t *testing.T) {
	for _, test := range []struct {
		numbers []float64
		want    spread
	}{
		{nil, spread{}},
		{[]float64{2}, spread{2, 2, 2}},
		{[]float64{4, 1}, spread{2.5, 1, 4}},
		{[]float64{9, 1, 2}, spread{2, 1, 9}},
		{[]float64{9, 3, 1, 4}, spread{3.5, 1, 9}},
	} {
		before := slices.Clone(test.numbers)
		if got := spreadOf(test.numbers); got != test.want {
			t.Errorf("spreadOf(%v) = %v, want %v", before, got, test.want)
		}
		if !slices.Equal(test.numbers, before) {
			t.Errorf("spreadOf changed %v to %v", before, test.numbers)
		}
	}
}

// TestCompare checks that ratios are taken within a pair, not between the medians.
func TestCompare(t *testing.T) {
	pairs := []pair{
		{usage{1 * time.Second, 100e6}, usage{3 * time.Second, 100e6}},
		{usage{2 * time.Second, 200e6}, usage{2 * time.Second, 300e6}},
		{usage{4 * time.Second, 100e6}, usage{8 * time.Second, 200e6}},
	}
	want := comparison{
		CPU:    cost{2, 3, spread{2, 1, 3}},
		Memory: cost{100, 200, spread{1.5, 1, 2}},
	}
	if got := compare(pairs); got != want {
		t.Errorf("compare = %+v, want %+v", got, want)
	}
}

// TestCompareUnknown checks that a system that does not tell a quantity does not make up a ratio.
func TestCompareUnknown(t *testing.T) {
	got := compare([]pair{{usage{cpu: time.Second}, usage{cpu: time.Second}}})
	if got.Memory != (cost{}) {
		t.Errorf("the memory is %+v, want nothing", got.Memory)
	}
}
