package driver

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
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
	vet.toolFlags = append(selection(selected), opts.toolFlags...)
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
	listing := j.vet.startListing(ctx)
	out, err := j.vet.analyse(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := listing()
	if err != nil {
		return nil, err
	}
	answers, broken := decode(out)
	var lost []string
	if broken == nil && !j.vet.incomplete {
		if answers, lost, err = j.recover(ctx, asked, answers); err != nil {
			return nil, err
		}
	}
	r := &result{answers: len(answers)}
	for _, a := range answers {
		for unit, results := range a {
			delete(results, witness.Name)
			if !asked.has(unit) {
				delete(a, unit)
			}
		}
	}
	r.findings, r.errs = merge(answers, j.vet.dir, j.all)
	if broken != nil {
		r.errs = append(r.errs, broken)
	} else if len(answers) == 0 && !j.vet.incomplete {
		r.errs = append(r.errs, errors.New("go vet gave no answer")) // not even that nothing was found
	}
	for _, path := range lost {
		r.errs = append(r.errs, fmt.Errorf("go vet gave no answer about %s", path))
	}
	return r, nil
}

// recover adds the answers that the go command lost, see [witness], and returns the packages about which it
// keeps silent. A go command that runs beside this one may have kept them by now. If not, they are made
// anew, together with all that they depend on, as there is no other way to make it forget.
func (j *job) recover(ctx context.Context, asked *asked, answers []answer) (all []answer, lost []string, err error) {
	for _, flags := range [][]string{nil, {"-a"}} {
		if lost = asked.unanswered(answers); len(lost) == 0 {
			break
		}
		vet := *j.vet
		vet.goFlags = slices.Concat(vet.goFlags, flags)
		if !slices.Contains(lost, "command-line-arguments") { // files that are named are such a package
			vet.patterns = lost
		}
		out, err := vet.analyse(ctx)
		if err != nil {
			return nil, nil, err
		}
		j.vet.incomplete = vet.incomplete
		more, err := decode(out)
		if err != nil {
			return nil, nil, err
		}
		answers = append(answers, more...)
	}
	return answers, asked.unanswered(answers), nil
}

// complete reports whether everything was analysed.
func (j *job) complete(r *result) bool { return !j.vet.incomplete && len(r.errs) == 0 }

// home is the directory from which a baseline names its files.
func (j *job) home() string { return cmp.Or(j.vet.module, j.vet.dir) }
