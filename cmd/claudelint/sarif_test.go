package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/claudelint/claudelint/analyzers"
	"github.com/claudelint/claudelint/cmd/claudelint/internal/sariftest"
)

// TestSARIF checks what the log about the demo says of the rules, and that it tells the whole way of a
// value.
func TestSARIF(t *testing.T) {
	out, _ := output(t, exec.Command("claudelint", "-C", demo, "-format=sarif", "./..."))
	if err := sariftest.Valid(out); err != nil {
		t.Fatal(err)
	}
	type location struct {
		PhysicalLocation struct {
			ArtifactLocation struct{ URI string }
			Region           struct{ StartLine int }
		}
		Message struct{ Text string }
	}
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Rules []struct {
						ID                   string
						Help                 struct{ Text, Markdown string }
						DefaultConfiguration struct{ Level string }
						Properties           struct {
							Tags      []string
							Precision string
							Severity  string `json:"security-severity"`
						}
					}
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Fixes     []json.RawMessage
				Prints    map[string]string `json:"partialFingerprints"`
				CodeFlows []struct {
					ThreadFlows []struct {
						Locations []struct{ Location location }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &log); err != nil || len(log.Runs) != 1 {
		t.Fatalf("%v, %d runs", err, len(log.Runs))
	}
	rules := log.Runs[0].Tool.Driver.Rules
	if len(rules) != len(analyzers.All()) {
		t.Errorf("%d rules, want one for each analyzer", len(rules))
	}
	for _, r := range rules {
		if r.Help.Text == "" || !strings.Contains(r.Help.Markdown, "/docs/analyzers/"+r.ID+".md)") {
			t.Errorf("the help of %s is %+v", r.ID, r.Help)
		}
		if r.ID == "directive" {
			continue // it finds no hazards
		}
		p := r.Properties
		tags := strings.Join(p.Tags, " ")
		if p.Precision == "" || !strings.Contains(tags, "security") || !strings.Contains(tags, "external/cwe/cwe-") ||
			!strings.Contains(tags, "external/owasp-llm/LLM") && r.ID != "retiredmodel" {
			t.Errorf("%s is classified as %+v", r.ID, p)
		}
		severity, err := strconv.ParseFloat(p.Severity, 64)
		want := "warning"
		switch { // GitHub calls these critical and high, medium, and low.
		case err != nil:
			t.Errorf("%s: %v", r.ID, err)
		case severity >= 7:
			want = "error"
		case severity < 4:
			want = "note"
		}
		if got := r.DefaultConfiguration.Level; got != want {
			t.Errorf("the level of %s is %q, want %q", r.ID, got, want)
		}
	}
	var way []string
	levels, prints := map[string]bool{}, map[string]bool{}
	for _, r := range log.Runs[0].Results {
		if rule := rules[r.RuleIndex]; r.RuleID != rule.ID || r.Level != rule.DefaultConfiguration.Level {
			t.Errorf("a result has the rule %s and the level %s, and its rule is %s, of level %s", r.RuleID, r.Level, rule.ID, rule.DefaultConfiguration.Level)
		}
		levels[r.Level] = true
		for _, print := range r.Prints {
			prints[print] = true
		}
		if fixed := len(r.Fixes) > 0; fixed != (r.RuleID == "maxtokens") {
			t.Errorf("%s has a fix: %t", r.RuleID, fixed)
		}
		if r.RuleID == "promptinjection" && len(r.CodeFlows) == 1 {
			for _, l := range r.CodeFlows[0].ThreadFlows[0].Locations {
				p := l.Location.PhysicalLocation
				way = append(way, fmt.Sprintf("%s:%d", strings.TrimPrefix(p.ArtifactLocation.URI, "demo/hazards/"), p.Region.StartLine))
			}
		}
	}
	if !levels["error"] || !levels["warning"] {
		t.Errorf("the levels of the findings are %v, want errors and warnings", levels)
	}
	if got, want := len(prints), len(log.Runs[0].Results); got != want {
		t.Errorf("%d findings have %d fingerprints", want, got)
	}
	want := []string{
		"main.go:47", "main.go:56", "main.go:67", "internal/agent/agent.go:38", "internal/prompt/prompt.go:11",
		"internal/agent/agent.go:38", "main.go:67",
	}
	if !slices.Equal(way, want) {
		t.Errorf("the way to the system prompt is %q, want %q", way, want)
	}
}
