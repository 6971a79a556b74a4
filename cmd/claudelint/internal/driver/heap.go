package driver

import (
	"math"
	"runtime"
	"runtime/debug"
)

// smallHeap is the memory, in bytes, up to which analysing one package collects no garbage. Most
// packages need less, and the process ends with its package.
const smallHeap = 96 << 20

// deferCollection puts garbage collection off until the heap is no longer small.
func deferCollection() {
	percent := debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(-1)
	if limit < math.MaxInt64 || percent != 100 {
		debug.SetGCPercent(percent) // GOGC or GOMEMLIMIT say what is wanted
		return
	}
	debug.SetMemoryLimit(smallHeap)
	// The first collection, which the limit brings about, takes the limit away.
	sentinel := new([16]byte)
	runtime.SetFinalizer(sentinel, func(*[16]byte) {
		debug.SetGCPercent(100)
		debug.SetMemoryLimit(math.MaxInt64)
	})
}
