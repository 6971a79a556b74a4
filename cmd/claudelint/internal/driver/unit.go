package driver

import (
	"bytes"
	"encoding/json"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// witness is an analyzer that reports something in every unit. Only the command runs it.
//
// The go command keeps a unit's facts first and its answer after that, and where it finds facts alone,
// it takes the answer to be empty: while another go command is between the two, and for good if that
// one was killed there. An answer without this report was lost.
var witness = &analysis.Analyzer{
	Name: "witness",
	Doc:  "report that a unit was analysed, for the claudelint command",
	Run: func(pass *analysis.Pass) (any, error) {
		pass.ReportRangef(pass.Files[0].Name, "analysed")
		return nil, nil
	},
}

// tool returns the analyzers that the vet tool has if the go command calls it with args: beside those
// given, the witness, if it is asked for or if the question is which flags there are.
func tool(args []string, analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	if args[0] == "-flags" || slices.Contains(args, "-"+witness.Name+"=true") {
		return append(slices.Clip(analyzers), witness)
	}
	return analyzers
}

// A unit is what go vet asks its tool to analyse. It has more fields.
type unit struct {
	ID            string
	Dir           string
	ModulePath    string
	ModuleVersion string // "" for a main module
	VetxOnly      bool   // facts are asked for, because another unit imports this one
	Stdout        string // where answers go, "" if the go command does not keep them
}

// analyseWhole makes the tool answer also where the go command asks for facts alone, if the unit is
// one that is asked for at other times.
//
// The go command keeps answers and facts under one key, whatever was asked for. Without this, a
// package that was first analysed because of another one would count as clean from then on.
func analyseWhole(args []string) error {
	name := args[len(args)-1]
	if filepath.Ext(name) != ".cfg" || slices.Contains(args, "-fix") {
		return nil // fixes have keys of their own, and are not applied unasked
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var u unit
	if err := json.Unmarshal(content, &u); err != nil {
		return err
	}
	if !u.VetxOnly || u.Stdout == "" || !u.own() || u.tested() {
		return nil
	}
	content = bytes.Replace(content, []byte(`"VetxOnly": true`), []byte(`"VetxOnly": false`), 1)
	return os.WriteFile(name, content, 0o666)
}

// own reports whether the unit is a package of a main module, and no variant of it.
func (u *unit) own() bool {
	return u.ModulePath != "" && u.ModuleVersion == "" && !strings.Contains(u.ID, " [")
}

// tested reports whether the package has tests inside. Then it is the variant with those that people
// ask for.
func (u *unit) tested() bool {
	names, err := filepath.Glob(filepath.Join(u.Dir, "*_test.go"))
	if err != nil { // Dir is no pattern
		return false
	}
	return slices.ContainsFunc(names, func(name string) bool {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly)
		matches, _ := build.Default.MatchFile(filepath.Split(name))
		return err == nil && matches && !strings.HasSuffix(file.Name.Name, "_test")
	})
}
