//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// maxRSS returns how many bytes of memory the largest process held, among one that has ended and
// those that it started.
func maxRSS(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	rss := int64(usage.Maxrss)
	if runtime.GOOS != "darwin" && runtime.GOOS != "ios" {
		rss *= 1024 // only there in bytes
	}
	return rss
}
