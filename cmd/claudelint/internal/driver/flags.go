package driver

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/config"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/output"
)

// Options are what the command line says.
type options struct {
	format          string // one of output.Formats
	fix, diff       bool
	dir             string   // where go runs; "" is the current directory
	config          string   // file; "" is none
	configGiven     bool     // or else the one at the module's root, if there is one
	baseline        string   // file; "" is none
	baselineAt      string   // where the configuration names it; "" if the command line does
	writeBaseline   bool     // to that file
	enable, disable []string // analyzers; without enable, all of them
	selectedBy      string   // the configuration file that says so, and a colon; "" is the command line
	goFlags         []string // for go vet and go list
	toolFlags       []string // for the analyzers
	patterns        []string // packages
	env             []string // for the go command
	group           bool     // whoever the go command starts ends with it
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

var errWantBool = errors.New("want true or false")

// parseFlags reads the command line. It returns flag.ErrHelp where that asks for help.
func parseFlags(args []string, analyzers []*analysis.Analyzer) (*options, error) {
	opts := &options{format: output.Text}
	fs := flag.NewFlagSet("claudelint", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // the caller shows the error
	opts.addOwn(fs, analyzers)
	opts.addPassedOn(fs, analyzers)
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	opts.patterns = fs.Args()
	for _, pattern := range opts.patterns {
		if strings.HasPrefix(pattern, "-") {
			return nil, fmt.Errorf("flag %s must stand before the packages", pattern)
		}
	}
	if opts.diff && opts.format != output.Text {
		return nil, fmt.Errorf("-diff and -format=%s exclude each other", opts.format)
	}
	if opts.writeBaseline && (opts.fix || opts.diff) {
		return nil, errors.New("-write-baseline and -fix exclude each other")
	}
	return opts, nil
}

// addPassedOn adds the flags that the go command or the analyzers see.
func (o *options) addPassedOn(fs *flag.FlagSet, analyzers []*analysis.Analyzer) {
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
			return errWantBool
		}
		return nil
	}
	checkNothing := func(string) error { return nil }
	for _, name := range goBoolFlags {
		passOn(&o.goFlags, name, true, checkBool)
	}
	for _, name := range goStringFlags {
		passOn(&o.goFlags, name, false, checkNothing)
	}
	for _, a := range analyzers {
		fs.BoolFunc(a.Name, "", func(value string) error {
			on, err := strconv.ParseBool(value)
			if err != nil {
				return errWantBool
			}
			if on {
				o.enable = append(o.enable, a.Name)
			} else {
				o.disable = append(o.disable, a.Name)
			}
			return nil
		})
		a.Flags.VisitAll(func(f *flag.Flag) {
			b, ok := f.Value.(interface{ IsBoolFlag() bool })
			isBool := ok && b.IsBoolFlag()
			passOn(&o.toolFlags, a.Name+"."+f.Name, isBool, func(value string) error {
				err := f.Value.Set(value)
				if err != nil && isBool {
					return errWantBool
				}
				return err
			})
		})
	}
}

// addOwn adds the flags that neither the go command nor an analyzer sees.
func (o *options) addOwn(fs *flag.FlagSet, analyzers []*analysis.Analyzer) {
	o.addSelection(fs, analyzers)
	fs.StringVar(&o.dir, "C", "", "change to `dir` first")
	fs.Func("format", "print the findings as `"+strings.Join(output.Formats(), "|")+"` (default "+output.Text+")", func(format string) error {
		if !slices.Contains(output.Formats(), format) {
			return fmt.Errorf("want one of %s", strings.Join(output.Formats(), ", "))
		}
		o.format = format
		return nil
	})
	fs.BoolFunc("json", "short for -format=json", func(string) error {
		o.format = "json"
		return nil
	})
	fs.BoolVar(&o.writeBaseline, "write-baseline", false, "list all findings in the file of the baseline, and print nothing")
	fs.BoolVar(&o.fix, "fix", false, "apply the fixes that findings offer, and print what is left")
	fs.BoolVar(&o.diff, "diff", false, "change nothing, and print the fixes as a unified diff")
}

// addSelection adds the flags that say what is looked for.
func (o *options) addSelection(fs *flag.FlagSet, analyzers []*analysis.Analyzer) {
	fs.Func("config", "read settings from `file`, not from "+config.Name+" at the module's root; empty for none", func(file string) error {
		o.config, o.configGiven = file, true
		return nil
	})
	fs.Func("enable", "run only these `analyzers`, separated by commas", addNames(&o.enable, analyzers))
	fs.Func("disable", "do not run these `analyzers`", addNames(&o.disable, analyzers))
	fs.StringVar(&o.baseline, "baseline", "", "leave out the findings that `file` lists, and name those that are no longer found")
}

// addNames returns a function that adds the analyzers named in a list to another.
func addNames(to *[]string, analyzers []*analysis.Analyzer) func(string) error {
	return func(list string) error {
		for name := range strings.SplitSeq(list, ",") {
			if !slices.ContainsFunc(analyzers, func(a *analysis.Analyzer) bool { return a.Name == name }) {
				return fmt.Errorf("no analyzer is called %q", name)
			}
			*to = append(*to, name)
		}
		return nil
	}
}
