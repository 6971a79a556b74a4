package main

import "slices"

// A comparison is what both tools took, over all pairs.
type comparison struct {
	CPU    cost // seconds
	Memory cost // megabytes
}

// A cost compares the tools in one quantity.
type cost struct {
	Nop, Claudelint float64 // medians
	Ratio           spread  // of claudelint to nop, in each pair
}

// A spread describes numbers.
type spread struct {
	Median, Min, Max float64
}

// compare sums up pairs, of which there is at least one.
func compare(pairs []pair) comparison {
	return comparison{
		CPU:    costOf(pairs, func(u usage) float64 { return u.cpu.Seconds() }),
		Memory: costOf(pairs, func(u usage) float64 { return float64(u.rss) / 1e6 }),
	}
}

func costOf(pairs []pair, quantity func(usage) float64) cost {
	var nops, claudelints, ratios []float64
	for _, p := range pairs {
		n, c := quantity(p.nop), quantity(p.claudelint)
		nops, claudelints = append(nops, n), append(claudelints, c)
		if n > 0 { // unknown otherwise
			ratios = append(ratios, c/n)
		}
	}
	return cost{spreadOf(nops).Median, spreadOf(claudelints).Median, spreadOf(ratios)}
}

// spreadOf describes numbers. It is zero if there are none.
func spreadOf(numbers []float64) spread {
	if len(numbers) == 0 {
		return spread{}
	}
	sorted := slices.Sorted(slices.Values(numbers))
	n := len(sorted)
	return spread{
		Median: (sorted[(n-1)/2] + sorted[n/2]) / 2,
		Min:    sorted[0],
		Max:    sorted[n-1],
	}
}
