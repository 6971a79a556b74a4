package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// An example is a package below testdata/src/docs, which pages show: for each analyzer, one that
// it finds fault with, <name>/bad, and the same without the fault, <name>/good. What is shown of a
// package is the file that is called like it.
type example struct {
	source   []byte
	findings []found // of all analyzers, by line
}

// A found is a finding of an analyzer in an example.
type found struct {
	rule    string
	line    int
	message string
}

// loadExamples returns the examples, by the path below testdata/src/docs, after it ran all
// analyzers on all of them. Files of the overlay are read from there.
func loadExamples(testdata string, analyzers []*analysis.Analyzer, overlay map[string][]byte) (map[string]example, error) {
	root, err := filepath.Abs(testdata)
	if err != nil {
		return nil, err
	}
	pkgs, err := packages.Load(&packages.Config{
		Mode:    packages.LoadAllSyntax | packages.NeedModule | packages.NeedEmbedFiles,
		Dir:     filepath.Join(root, "src"),
		Env:     append(os.Environ(), "GOPATH="+root, "GO111MODULE=off", "GOWORK=off"),
		Overlay: overlay,
	}, "./docs/...")
	if err != nil {
		return nil, err
	}
	var errs []error
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		for _, err := range p.Errors {
			errs = append(errs, err)
		}
	})
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	graph, err := checker.Analyze(analyzers, pkgs, nil)
	if err != nil {
		return nil, err
	}
	findings := map[*packages.Package][]found{}
	for _, action := range graph.Roots {
		if action.Err != nil {
			errs = append(errs, action.Err)
		}
		for _, d := range action.Diagnostics {
			line := action.Package.Fset.Position(d.Pos).Line
			findings[action.Package] = append(findings[action.Package], found{action.Analyzer.Name, line, d.Message})
		}
	}
	all := map[string]example{}
	for _, p := range pkgs {
		name := strings.TrimPrefix(p.PkgPath, "docs/")
		source, err := os.ReadFile(filepath.Join(root, "src", "docs", filepath.FromSlash(name), path.Base(name)+".go"))
		errs = append(errs, err)
		list := findings[p]
		slices.SortFunc(list, func(f, g found) int {
			return cmp.Or(cmp.Compare(f.line, g.line), cmp.Compare(f.rule, g.rule), cmp.Compare(f.message, g.message))
		})
		all[name] = example{source, list}
	}
	return all, errors.Join(errs...)
}

var (
	want = regexp.MustCompile("// want `([^`]*)`")
	key  = regexp.MustCompile(`(sk-ant-\w+-)[\w-]{20,}`)
)

// shown returns what a page shows of the example: what comes after the imports, with expectations
// turned into plain remarks and without keys.
func (e example) shown() (string, error) {
	if e.source == nil {
		return "", errors.New("no such example")
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", e.source, parser.ImportsOnly)
	if err != nil {
		return "", fmt.Errorf("example: %w", err)
	}
	text := e.source[fset.Position(file.Name.End()).Offset:]
	if n := len(file.Decls); n > 0 {
		text = e.source[fset.Position(file.Decls[n-1].End()).Offset:]
	}
	text = want.ReplaceAll(text, []byte("// reported"))
	text = key.ReplaceAll(text, []byte("$1..."))
	return string(bytes.TrimSpace(text)), nil
}
