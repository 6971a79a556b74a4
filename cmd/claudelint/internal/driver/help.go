package driver

import (
	"flag"
	"fmt"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"
)

const usage = `Claudelint finds hazards in programs that call Claude.

Usage:

	claudelint [flags] [packages]
	claudelint help [analyzer]
	claudelint version
	go vet -vettool=$(which claudelint) [flags] [packages]

Packages are named as for the go command; the default is the one in the
current directory.

Exit status: 0 if nothing was found, 1 if there are findings, 2 if something
could not be analysed.

Analyzers:

`

const usageFlags = `
All of them run. With -NAME, only those that are named so; with -NAME=false,
all others. An analyzer's own flags are written -NAME.flag=value and are shown
by "claudelint help NAME".

Flags:

`

const usageGoFlags = `
The go command's build flags, as -tags, -mod and -race, are passed on to it;
see "go help build".
`

// help explains the command, or the analyzers that are named.
func (c *command) help(names []string) int {
	if len(names) > 0 {
		return c.helpAnalyzers(names)
	}
	fmt.Fprint(c.stdout, usage)
	table := tabwriter.NewWriter(c.stdout, 0, 0, 4, ' ', 0)
	for _, a := range c.analyzers {
		title, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(table, "    %s\t%s\n", a.Name, title)
	}
	table.Flush()
	fmt.Fprint(c.stdout, usageFlags)
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	new(options).addOwn(fs)
	c.printFlags(fs)
	fmt.Fprint(c.stdout, usageGoFlags)
	return exitClean
}

func (c *command) helpAnalyzers(names []string) int {
	byName := map[string]*analysis.Analyzer{}
	for _, a := range c.analyzers {
		byName[a.Name] = a
	}
	for _, name := range names {
		a := byName[name]
		if a == nil {
			return c.usageError(fmt.Errorf("no analyzer is called %q", name))
		}
		fmt.Fprintf(c.stdout, "%s: %s\n", a.Name, a.Doc)
		if a.URL != "" {
			fmt.Fprintf(c.stdout, "\nSee %s\n", a.URL)
		}
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, a.Name+"."+f.Name, f.Usage) })
		if hasFlags(fs) {
			fmt.Fprint(c.stdout, "\nFlags:\n\n")
			c.printFlags(fs)
		}
	}
	return exitClean
}

func hasFlags(fs *flag.FlagSet) bool {
	found := false
	fs.VisitAll(func(*flag.Flag) { found = true })
	return found
}

func (c *command) printFlags(fs *flag.FlagSet) {
	fs.SetOutput(c.stdout)
	fs.PrintDefaults()
}

// version prints which build of the program this is.
func (c *command) version(args []string) int {
	if len(args) > 0 {
		return c.usageError(fmt.Errorf("version takes no arguments"))
	}
	version, compiler := "(unknown)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version, compiler = info.Main.Version, info.GoVersion
	}
	fmt.Fprintln(c.stdout, "claudelint", version, compiler)
	return exitClean
}
