package driver

import (
	"context"
	"io"
	"slices"
	"strings"
)

// Asked are the packages that patterns stand for. Others of the main modules are analysed, too, where one of
// them imports these.
type asked struct {
	packages map[string]bool // import paths, nil where they cannot be told
	units    map[string]bool // what there must be answers about: packages and their external tests
}

// startListing lists what the patterns stand for while go vet runs, and returns a function that waits for it.
func (v *goVet) startListing(ctx context.Context) func() (*asked, error) {
	const format = "{{.ImportPath}} {{if or .GoFiles .CgoFiles .TestGoFiles}}{{.ImportPath}}{{end}} {{if .XTestGoFiles}}{{.ImportPath}}_test{{end}}"
	args := slices.Concat([]string{"list", "-e", "-f", format}, v.goFlags, v.patterns)
	lister := *v // v changes meanwhile
	var (
		out  []byte
		ok   bool
		err  error
		done = make(chan struct{})
	)
	go func() {
		defer close(done)
		out, ok, err = lister.goCommand(ctx, io.Discard, args)
	}()
	return func() (*asked, error) {
		<-done
		a := new(asked)
		if err != nil || !ok {
			return a, err
		}
		a.packages, a.units = map[string]bool{}, map[string]bool{}
		for line := range strings.Lines(string(out)) {
			path, units, _ := strings.Cut(strings.TrimSpace(line), " ")
			a.packages[path] = true
			for unit := range strings.FieldsSeq(units) {
				a.units[unit] = true
			}
		}
		delete(a.units, "unsafe") // there is nothing to analyse
		return a, nil
	}
}

// has reports whether a unit belongs to one of the packages. It may be a variant of one, as
// "m/a [m/a.test]", or its external test, as "m/a_test".
func (a *asked) has(unit string) bool {
	path := withoutVariant(unit)
	// What cannot be told is better shown.
	return len(a.packages) == 0 || a.packages[path] || a.packages[strings.TrimSuffix(path, "_test")]
}

// unanswered returns the packages that have units without an answer.
func (a *asked) unanswered(answers []answer) []string {
	seen := map[string]bool{}
	for _, answer := range answers {
		for unit, results := range answer {
			if _, ok := results[witness.Name]; ok {
				seen[withoutVariant(unit)] = true
			}
		}
	}
	var paths []string
	for unit := range a.units {
		if seen[unit] {
			continue
		}
		if !a.packages[unit] {
			unit = strings.TrimSuffix(unit, "_test")
		}
		paths = append(paths, unit)
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

func withoutVariant(unit string) string {
	path, _, _ := strings.Cut(unit, " [")
	return path
}
