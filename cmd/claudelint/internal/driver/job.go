package driver

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/baseline"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/config"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
)

// A job is one analysis of packages, with all that was set for it.
type job struct {
	vet      *goVet
	all      []*analysis.Analyzer
	selected []*analysis.Analyzer
	known    *baseline.Baseline
}

// prepare reads what is set for an analysis. It changes opts.
func (c *command) prepare(ctx context.Context, opts *options) (*job, error) {
	vet, err := newGoVet(ctx, opts, c.stderr)
	if err != nil {
		return nil, err
	}
	if err := opts.addConfig(vet.dir, vet.module, c.analyzers); err != nil {
		return nil, err
	}
	selected, err := opts.selected(c.analyzers)
	if err != nil {
		return nil, err
	}
	vet.toolFlags = append(selection(selected, c.analyzers), opts.toolFlags...)
	known, err := readBaseline(opts)
	if err != nil && opts.baselineAt != "" {
		err = fmt.Errorf("%s: %w", opts.baselineAt, err)
	}
	return &job{vet, c.analyzers, selected, known}, err
}

// readBaseline returns the known findings; it is empty where there is no baseline. A file that is
// no baseline must not be overwritten by one, either.
func readBaseline(opts *options) (*baseline.Baseline, error) {
	switch {
	case opts.writeBaseline && opts.baseline == "":
		return nil, errors.New("-write-baseline needs -baseline=FILE, or baseline in " + config.Name)
	case opts.baseline == "":
		return new(baseline.Baseline), nil
	}
	known, err := baseline.Read(opts.baseline)
	switch {
	case err == nil:
		return known, nil
	case !opts.writeBaseline:
		return nil, fmt.Errorf("cannot read the baseline: %w", err)
	case errors.Is(err, fs.ErrNotExist):
		return new(baseline.Baseline), nil
	}
	return nil, fmt.Errorf("the baseline is not overwritten, as it cannot be read: %w", err)
}

// A result is what an analysis found. Names of files are relative to where go runs.
type result struct {
	answers  int
	findings []finding.Finding
	errs     []error // what some analyzer could not do
}

// analyse runs the analyzers.
func (j *job) analyse(ctx context.Context) (*result, error) {
	out, err := j.vet.analyse(ctx)
	if err != nil {
		return nil, err
	}
	answers, err := decode(out)
	r := &result{answers: len(answers)}
	if slices.ContainsFunc(answers, func(a answer) bool { return len(a) > 0 }) {
		asked, err := j.vet.asked(ctx)
		if err != nil {
			return nil, err
		}
		for _, a := range answers {
			maps.DeleteFunc(a, func(unit string, _ map[string]json.RawMessage) bool { return !belongs(unit, asked) })
		}
	}
	r.findings, r.errs = merge(answers, j.vet.dir, j.all)
	if err != nil {
		r.errs = append(r.errs, err)
	} else if len(answers) == 0 && !j.vet.incomplete {
		r.errs = append(r.errs, errors.New("go vet gave no answer")) // not even that nothing was found
	}
	return r, nil
}

// complete reports whether everything was analysed.
func (j *job) complete(r *result) bool { return !j.vet.incomplete && len(r.errs) == 0 }

// home is the directory from which a baseline names its files.
func (j *job) home() string { return cmp.Or(j.vet.module, j.vet.dir) }
