package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// A tool is a vet tool of this module, by the package of its command.
type tool string

const (
	nop        tool = root + "/bench/nop"
	claudelint tool = root + "/cmd/claudelint"
)

// A usage is what one run of go vet took, with all processes that it started.
type usage struct {
	cpu time.Duration // user and system
	rss int64         // bytes, of the largest process
}

// A pair is what both tools took for the same.
type pair struct {
	nop, claudelint usage
}

// A result is what was measured of a module.
type result struct {
	module
	Cold, Warm comparison
}

// measure runs both tools on a module: cold, when the packages are compiled and go vet knows
// nothing of the tool, and warm, when nothing has changed since. The tools take turns in being
// first.
func measure(ctx context.Context, m module, pairs int, tmp string) (result, error) {
	dir, err := m.open(ctx, tmp)
	if err != nil {
		return result{}, err
	}
	log.Printf("%v: compiling", m)
	if _, _, err := nop.run(ctx, m, dir, tmp); err != nil {
		return result{}, err
	}
	var cold, warm []pair
	for i := range pairs {
		log.Printf("%v: pair %d of %d", m, i+1, pairs)
		var c, w pair
		runNop := func() (err error) {
			c.nop, w.nop, err = nop.run(ctx, m, dir, tmp)
			return err
		}
		runClaudelint := func() (err error) {
			c.claudelint, w.claudelint, err = claudelint.run(ctx, m, dir, tmp)
			return err
		}
		order := []func() error{runNop, runClaudelint}
		if i%2 == 1 {
			order[0], order[1] = order[1], order[0]
		}
		for _, run := range order {
			if err := run(); err != nil {
				return result{}, err
			}
		}
		if w.nop.cpu >= c.nop.cpu {
			return result{}, errors.New("a cold cache makes no difference: what is measured is not the analysis")
		}
		cold, warm = append(cold, c), append(warm, w)
	}
	return result{m, compare(cold), compare(warm)}, nil
}

// run builds the tool anew, so that go vet has no results of it, and runs it twice on a module, which is in
// dir.
func (t tool) run(ctx context.Context, m module, dir, tmp string) (cold, warm usage, err error) {
	file := filepath.Join(tmp, rand.Text())
	defer os.Remove(file)
	// Go vet knows a tool by the hash of its file, in which the build ID is.
	if _, err := output(ctx, "go", "build", "-ldflags=-buildid="+filepath.Base(file), "-o", file, string(t)); err != nil {
		return usage{}, usage{}, err
	}
	if cold, err = vet(ctx, m, dir, file); err != nil {
		return usage{}, usage{}, err
	}
	warm, err = vet(ctx, m, dir, file)
	return cold, warm, err
}

// vet runs go vet with the tool in a file on a module, which is in dir.
func vet(ctx context.Context, m module, dir, file string) (usage, error) {
	args := []string{"vet", "-vettool=" + file, "-json"} // -json: findings are no failure
	cmd := exec.CommandContext(ctx, "go", append(args, m.Packages...)...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil {
		return usage{}, fmt.Errorf("%v: %w\n%s", cmd, err, &stderr)
	}
	state := cmd.ProcessState
	return usage{state.UserTime() + state.SystemTime(), maxRSS(state)}, nil
}
