package driver

import (
	"errors"
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/internal/rules"
)

const usage = `Claudelint finds hazards in programs that call Claude.

Usage:

	claudelint [flags] [packages]
	claudelint doc analyzer...
	claudelint gopls -o file
	claudelint lsp [flags]
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
All of them run. With -NAME or -enable, only those that are named so; with
-NAME=false or -disable, all others. An analyzer's own flags are written
-NAME.flag=value and are shown by "claudelint doc NAME".

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
	new(options).addOwn(fs, c.analyzers)
	c.printFlags(fs)
	fmt.Fprint(c.stdout, usageGoFlags)
	return exitClean
}

// doc prints all that there is to know about the analyzers that are named.
func (c *command) doc(names []string) int {
	if len(names) == 0 {
		return c.usageError(errors.New("doc needs the name of an analyzer"))
	}
	return c.helpAnalyzers(names)
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
		if rule, ok := rules.Find(a.Name); ok {
			fmt.Fprint(c.stdout, "\nKnown as:")
			for _, cwe := range rule.CWE {
				fmt.Fprintf(c.stdout, " CWE-%d", cwe)
			}
			if rule.OWASP != "" {
				fmt.Fprintf(c.stdout, " OWASP-%s:2025", rule.OWASP)
			}
			fmt.Fprintln(c.stdout)
		}
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
	fmt.Fprintln(c.stdout, "claudelint", buildVersion(), runtime.Version())
	return exitClean
}

// buildVersion returns the version of this build.
func buildVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return "(unknown)"
}
