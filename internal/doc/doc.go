// Package doc gives every analyzer its documentation from one source: the package comment of its
// doc.go, which pkg.go.dev, "claudelint help" and the pages in docs/ show alike.
package doc

import (
	"fmt"
	"go/parser"
	"go/token"
	"strings"
)

// MustExtract returns the text for Analyzer.Doc from content, the source of an analyzer's doc.go,
// whose package comment has a section of this form:
//
//	# Analyzer maxtokens
//
//	maxtokens: report requests that set no max_tokens
//
//	Details, up to the next analyzer's heading or the end.
//
// The text starts behind the colon. MustExtract panics where there is no such section, as doc.go
// is embedded and its mistakes are ours.
func MustExtract(content, name string) string {
	text, err := extract(content, name)
	if err != nil {
		panic(err)
	}
	return text
}

func extract(content, name string) (string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", content, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		return "", fmt.Errorf("documentation of %s: %w", name, err)
	}
	const heading = "\n# Analyzer "
	_, section, ok := strings.Cut("\n"+file.Doc.Text(), heading+name+"\n")
	if !ok {
		return "", fmt.Errorf("documentation of %s: the package comment has no heading %q", name, "# Analyzer "+name)
	}
	section, _, _ = strings.Cut(section, heading)
	text, ok := strings.CutPrefix(strings.TrimSpace(section), name+":")
	if text = strings.TrimSpace(text); !ok || text == "" {
		return "", fmt.Errorf("documentation of %s: the section does not start with %q", name, name+": summary")
	}
	return text, nil
}

// URL returns the address of the analyzer's page, for Analyzer.URL.
func URL(name string) string {
	return "https://github.com/claudelint/claudelint/blob/main/docs/analyzers/" + name + ".md"
}
