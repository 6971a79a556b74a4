package output

import (
	"fmt"
	"go/doc/comment"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/finding"
	"github.com/claudelint/claudelint/internal/rules"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	sarifRoot   = "%SRCROOT%"
	homepage    = "https://github.com/claudelint/claudelint"
	fingerprint = "claudelint/v1"
)

// The objects of SARIF 2.1.0 that are needed, called as in the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool               sarifTool            `json:"tool"`
		Invocations        []sarifInvocation    `json:"invocations"`
		OriginalURIBaseIDs map[string]sarifBase `json:"originalUriBaseIds"`
		ColumnKind         string               `json:"columnKind"`
		Results            []sarifResult        `json:"results"`
	}
	sarifBase struct {
		Description sarifMessage `json:"description"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version,omitempty"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifInvocation struct {
		ExecutionSuccessful        bool                `json:"executionSuccessful"`
		ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level   string       `json:"level"`
		Message sarifMessage `json:"message"`
	}
	sarifRule struct {
		ID                   string          `json:"id"`
		ShortDescription     sarifMessage    `json:"shortDescription"`
		FullDescription      sarifMessage    `json:"fullDescription"`
		HelpURI              string          `json:"helpUri,omitempty"`
		Help                 sarifHelp       `json:"help"`
		DefaultConfiguration sarifConfig     `json:"defaultConfiguration"`
		Properties           sarifProperties `json:"properties"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifProperties struct {
		Tags             []string `json:"tags"`
		Precision        string   `json:"precision,omitempty"`
		SecuritySeverity string   `json:"security-severity,omitempty"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID              string            `json:"ruleId"`
		RuleIndex           int               `json:"ruleIndex"`
		Level               string            `json:"level"`
		Message             sarifMessage      `json:"message"`
		Locations           []sarifLocation   `json:"locations,omitempty"`
		CodeFlows           []sarifCodeFlow   `json:"codeFlows,omitempty"`
		Fixes               []sarifFix        `json:"fixes,omitempty"`
		PartialFingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		PhysicalLocation *sarifPhysical `json:"physicalLocation,omitempty"`
		Message          *sarifMessage  `json:"message,omitempty"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI       string `json:"uri"`
		URIBaseID string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifCodeFlow struct {
		ThreadFlows []sarifThreadFlow `json:"threadFlows"`
	}
	sarifThreadFlow struct {
		Locations []sarifFlowLocation `json:"locations"`
	}
	sarifFlowLocation struct {
		Location sarifLocation `json:"location"`
	}
	sarifFix struct {
		Description     sarifMessage  `json:"description"`
		ArtifactChanges []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		ArtifactLocation sarifArtifact      `json:"artifactLocation"`
		Replacements     []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		DeletedRegion   sarifRegion  `json:"deletedRegion"`
		InsertedContent sarifMessage `json:"insertedContent"`
	}
)

// writeSARIF writes a SARIF 2.1.0 log. Files are named as seen from the repository, and the log
// says nothing about the machine. It has no automationDetails: GitHub would take their id for the
// category of the upload, which the workflow names, so that logs of two modules replaced each other.
func writeSARIF(r *Report, w io.Writer) error {
	driver := sarifDriver{Name: "claudelint", Version: r.Version, InformationURI: homepage}
	index := map[string]int{}
	for i, a := range r.Analyzers {
		index[a.Name] = i
		driver.Rules = append(driver.Rules, sarifRuleOf(a))
	}
	run := sarifRun{
		Tool:               sarifTool{driver},
		Invocations:        []sarifInvocation{r.invocation()},
		OriginalURIBaseIDs: map[string]sarifBase{sarifRoot: {sarifMessage{"the root of the repository"}}},
		ColumnKind:         "unicodeCodePoints",
		Results:            []sarifResult{},
	}
	prints := finding.Fingerprints(r.Findings, r.Files, r.Root)
	for i, f := range r.Findings {
		result := sarifResult{
			RuleID:              f.Rule,
			RuleIndex:           index[f.Rule],
			Level:               level(f.Rule),
			Message:             sarifMessage{f.Message},
			PartialFingerprints: map[string]string{fingerprint: prints[i]},
		}
		if place := r.physical(f.Position, f.EndLine, f.EndColumn); place != nil {
			result.Locations = []sarifLocation{{PhysicalLocation: place}}
			result.CodeFlows = r.codeFlows(f, place)
		}
		for _, fix := range f.Fixes {
			result.Fixes = append(result.Fixes, r.fix(fix))
		}
		run.Results = append(run.Results, result)
	}
	return encode(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// invocation says how the run went.
func (r *Report) invocation() sarifInvocation {
	result := sarifInvocation{ExecutionSuccessful: r.Complete}
	if r.Complete {
		return result
	}
	for _, err := range append(slices.Clip(r.Errs), ErrIncomplete) {
		result.ToolExecutionNotifications = append(result.ToolExecutionNotifications,
			sarifNotification{"error", sarifMessage{err.Error()}})
	}
	return result
}

func sarifRuleOf(a *analysis.Analyzer) sarifRule {
	title, _, _ := strings.Cut(a.Doc, "\n")
	rule := sarifRule{
		ID:                   a.Name,
		ShortDescription:     sarifMessage{title},
		FullDescription:      sarifMessage{title},
		HelpURI:              a.URL,
		Help:                 sarifHelp{a.Doc, markdown(a)},
		DefaultConfiguration: sarifConfig{level(a.Name)},
		Properties:           sarifProperties{Tags: []string{}},
	}
	if known, ok := rules.Find(a.Name); ok {
		p := &rule.Properties
		p.Tags = append(p.Tags, "security")
		p.Precision = string(known.Precision)
		p.SecuritySeverity = strconv.FormatFloat(known.Severity, 'f', 1, 64)
		for _, cwe := range known.CWE {
			p.Tags = append(p.Tags, fmt.Sprintf("external/cwe/cwe-%03d", cwe))
		}
		if known.OWASP != "" {
			p.Tags = append(p.Tags, "external/owasp-llm/"+known.OWASP)
		}
	}
	return rule
}

// markdown returns the documentation of an analyzer as Markdown, with a link to its page.
func markdown(a *analysis.Analyzer) string {
	printer := comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	text := strings.TrimSpace(string(printer.Markdown(new(comment.Parser).Parse(a.Doc))))
	if a.URL != "" {
		text += fmt.Sprintf("\n\n[More about %s](%s)", a.Name, a.URL)
	}
	return text
}

// codeFlows returns the steps up to the place of the finding, if there are any.
func (r *Report) codeFlows(f finding.Finding, end *sarifPhysical) []sarifCodeFlow {
	var flow sarifThreadFlow
	for _, s := range f.Steps {
		if place := r.physical(s.Position, 0, 0); place != nil {
			flow.Locations = append(flow.Locations, sarifFlowLocation{sarifLocation{place, &sarifMessage{s.Message}}})
		}
	}
	if len(flow.Locations) == 0 {
		return nil
	}
	flow.Locations = append(flow.Locations, sarifFlowLocation{sarifLocation{end, &sarifMessage{f.Message}}})
	return []sarifCodeFlow{{[]sarifThreadFlow{flow}}}
}

// physical returns the place in the words of SARIF, or nil if it is not in a file.
func (r *Report) physical(p finding.Position, endLine, endColumn int) *sarifPhysical {
	if p.File == "" {
		return nil
	}
	place := &sarifPhysical{ArtifactLocation: r.artifact(p.File)}
	if p.Line > 0 {
		place.Region = r.region(p.File, p.Line, p.Column, endLine, endColumn)
	}
	return place
}

func (r *Report) region(file string, line, column, endLine, endColumn int) *sarifRegion {
	return &sarifRegion{
		StartLine:   line,
		StartColumn: r.Files.Runes(file, line, column),
		EndLine:     endLine,
		EndColumn:   r.Files.Runes(file, endLine, endColumn),
	}
}

func (r *Report) artifact(file string) sarifArtifact {
	rel := r.Files.Rel(r.Root, file)
	if filepath.IsLocal(filepath.FromSlash(rel)) {
		return sarifArtifact{URI: (&url.URL{Path: rel}).String(), URIBaseID: sarifRoot}
	}
	abs := filepath.ToSlash(r.Files.Abs(file))
	return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: path.Join("/", abs)}).String()}
}

func (r *Report) fix(fix finding.Fix) sarifFix {
	result := sarifFix{Description: sarifMessage{fix.Message}}
	for _, e := range fix.Edits {
		line, column := r.Files.Place(e.File, e.Start)
		endLine, endColumn := r.Files.Place(e.File, e.End)
		replacement := sarifReplacement{*r.region(e.File, line, column, endLine, endColumn), sarifMessage{e.New}}
		artifact := r.artifact(e.File)
		if n := len(result.ArtifactChanges); n > 0 && result.ArtifactChanges[n-1].ArtifactLocation == artifact {
			last := &result.ArtifactChanges[n-1]
			last.Replacements = append(last.Replacements, replacement)
			continue
		}
		result.ArtifactChanges = append(result.ArtifactChanges, sarifChange{artifact, []sarifReplacement{replacement}})
	}
	return result
}
