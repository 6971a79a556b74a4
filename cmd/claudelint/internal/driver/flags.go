package driver

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Options are what the command line says.
type options struct {
	json      bool
	fix, diff bool
	dir       string   // where go runs; "" is the current directory
	goFlags   []string // for go vet and go list
	toolFlags []string // for the analyzers
	patterns  []string // packages
}

// The flags of the go command that say which code is analysed or how go runs. That go vet has
// more of them, about linking for instance, helps nobody here.
var (
	goBoolFlags   = []string{"a", "asan", "linkshared", "modcacherw", "msan", "race", "trimpath", "v", "work", "x"}
	goStringFlags = []string{
		"asmflags", "buildmode", "buildvcs", "compiler", "gccgoflags", "gcflags", "installsuffix", "ldflags", "mod",
		"modfile", "overlay", "p", "pgo", "pkgdir", "tags", "toolexec",
	}
)

// parseFlags reads the command line. It returns flag.ErrHelp where that asks for help.
func parseFlags(args []string, analyzers []*analysis.Analyzer) (*options, error) {
	opts := new(options)
	fs := flag.NewFlagSet("claudelint", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // the caller shows the error
	opts.addOwn(fs)

	// passOn adds a flag that is collected in to, if check has nothing against its value.
	passOn := func(to *[]string, name string, isBool bool, check func(string) error) {
		set := func(value string) error {
			if err := check(value); err != nil {
				return err
			}
			*to = append(*to, "-"+name+"="+value)
			return nil
		}
		if isBool {
			fs.BoolFunc(name, "", set)
		} else {
			fs.Func(name, "", set)
		}
	}
	checkBool := func(value string) error {
		if _, err := strconv.ParseBool(value); err != nil {
			return errors.New("want true or false")
		}
		return nil
	}
	checkNothing := func(string) error { return nil }
	for _, name := range goBoolFlags {
		passOn(&opts.goFlags, name, true, checkBool)
	}
	for _, name := range goStringFlags {
		passOn(&opts.goFlags, name, false, checkNothing)
	}
	for _, a := range analyzers {
		passOn(&opts.toolFlags, a.Name, true, checkBool)
		a.Flags.VisitAll(func(f *flag.Flag) {
			b, ok := f.Value.(interface{ IsBoolFlag() bool })
			passOn(&opts.toolFlags, a.Name+"."+f.Name, ok && b.IsBoolFlag(), f.Value.Set)
		})
	}

	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	opts.patterns = fs.Args()
	for _, pattern := range opts.patterns {
		if strings.HasPrefix(pattern, "-") {
			return nil, fmt.Errorf("flag %s must stand before the packages", pattern)
		}
	}
	if opts.diff && !opts.fix {
		return nil, errors.New("-diff needs -fix")
	}
	if opts.diff && opts.json {
		return nil, errors.New("-diff and -json exclude each other")
	}
	return opts, nil
}

// addOwn adds the flags that neither the go command nor an analyzer sees.
func (o *options) addOwn(fs *flag.FlagSet) {
	fs.StringVar(&o.dir, "C", "", "change to `dir` first")
	fs.BoolVar(&o.json, "json", false, "print the findings as a JSON array")
	fs.BoolVar(&o.fix, "fix", false, "apply the fixes that findings offer, and print what is left")
	fs.BoolVar(&o.diff, "diff", false, "with -fix, change nothing, and print the fixes as a unified diff")
}

// writer returns what shows the findings in the wanted format.
func (o *options) writer() func(io.Writer, []finding) error {
	if o.json {
		return writeJSON
	}
	return writeText
}
