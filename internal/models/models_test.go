package models_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/claudelint/claudelint/internal/models"
)

func TestFind(t *testing.T) {
	for _, test := range []struct{ spelling, id, platform, replacement string }{
		{"claude-3-opus-20240229", "claude-3-opus-20240229", "", "claude-opus-5-5"},
		{"claude-3-opus-latest", "claude-3-opus-latest", "", "claude-opus-5-5"},
		{"claude-3-opus", "claude-3-opus-20240229", "", "claude-opus-5-5"},
		{"claude-3.5-sonnet", "claude-3-5-sonnet-20240620", "", "claude-sonnet-5-5"},
		{"claude-sonnet-4", "claude-sonnet-4-20250514", "", "claude-sonnet-5-5"},
		{"claude-instant-1.2", "claude-instant-1-2", "", "claude-sonnet-5-5"},
		{"claude-2", "claude-2", "", "claude-sonnet-5-5"},
		{"anthropic.claude-3-sonnet-20240229-v1:0", "claude-3-sonnet-20240229", "Bedrock", ""},
		{"us.anthropic.claude-sonnet-4-20250514-v1:0", "claude-sonnet-4-20250514", "Bedrock", ""},
		{"anthropic.claude-v2:1", "claude-v2:1", "Bedrock", ""},
		{"arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:0", "claude-3-5-sonnet-20241022", "Bedrock", ""},
		{"claude-3-5-sonnet-v2@20241022", "claude-3-5-sonnet-20241022", "Vertex", ""},
		{"publishers/anthropic/models/claude-3-opus@20240229", "claude-3-opus-20240229", "Vertex", ""},
		{"anthropic/claude-3.5-sonnet", "claude-3-5-sonnet-20240620", "", "anthropic/claude-sonnet-5.5"},
		{"anthropic/claude-3.7-sonnet:thinking", "claude-3-7-sonnet-20250219", "", "anthropic/claude-sonnet-5.5"},
		{"openrouter/anthropic/claude-3-haiku", "claude-3-haiku-20240307", "", "openrouter/anthropic/claude-haiku-4.5"},
	} {
		m, ok := models.Known().Find(test.spelling)
		if !ok || m.ID != test.id || m.Platform != test.platform || test.platform == "" && m.Replacement != test.replacement {
			t.Errorf("Find(%q) = %+v, %t", test.spelling, m, ok)
		}
	}
	for _, spelling := range []string{
		"", "claude", "claude-3", "claude-opus-5-5", "claude-haiku-4-5", "claude-sonnet-4-6", "claude-opus-4-5-20251101", "claude-opus-4.5",
		"us.anthropic.claude-opus-4-6-v1", "claude-opus-4-5@20251101", "anthropic/claude-opus-4.5", "anthropic/claude-3", "gpt-4o",
		"claude-3-opus-20240229 is the default", "https://example.com/claude-3-opus-20240229", "claude-code-2.1",
	} {
		if m, ok := models.Known().Find(spelling); ok {
			t.Errorf("Find(%q) = %+v, want none", spelling, m)
		}
	}
}

func TestKnown(t *testing.T) {
	table := models.Known()
	if !slices.IsSortedFunc(table, func(a, b models.Model) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("the table is not sorted")
	}
	for _, m := range table {
		if _, old := table.Find(m.Replacement); old && m.ID != "claude-mythos-preview" || m.Replacement == "" {
			t.Errorf("%s is replaced by %q", m.ID, m.Replacement)
		}
	}
}

func TestRetired(t *testing.T) {
	m := models.Model{ID: "x", EndOfLife: "2026-06-15"}
	for day, want := range map[string]bool{"2026-06-14": false, "2026-06-15": true, "2027-01-01": true} {
		today, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Retired(today); got != want {
			t.Errorf("on %s: %t", day, got)
		}
	}
}

func TestParse(t *testing.T) {
	m, err := models.Parse("house-model=2026-06-15:claude-opus-5-5")
	if want := (models.Model{ID: "house-model", EndOfLife: "2026-06-15", Replacement: "claude-opus-5-5"}); err != nil || m != want {
		t.Errorf("Parse = %+v, %v", m, err)
	}
	for _, bad := range []string{"", "x", "=2026-06-15", "x=tomorrow", "x=2026-13-01:y"} {
		if m, err := models.Parse(bad); err == nil {
			t.Errorf("Parse(%q) = %+v, want an error", bad, m)
		} else if bad != "" && !strings.Contains(err.Error(), bad) {
			t.Errorf("Parse(%q): %v does not name it", bad, err)
		}
	}
}
