// Package models is the table of Claude's models that are deprecated or retired, in every spelling
// that clients use.
//
// What the table says is about Anthropic's own API. Bedrock and Vertex keep models for longer, or
// for less long; see [Match.Platform].
package models

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

//go:generate go run ./gen

// A Model is a model that nobody should begin to use.
type Model struct {
	ID          string // as the API spells it
	EndOfLife   string // the day from which requests fail, as "2006-01-02", "" if it passed and is not known
	Replacement string // what to use instead, as the API spells it, "" if that is not known
}

// Retired reports whether requests for the model fail on a day.
func (m Model) Retired(today time.Time) bool {
	return m.EndOfLife == "" || m.EndOfLife <= today.Format(time.DateOnly)
}

// A Match is a model as a program spells it.
type Match struct {
	Model
	Platform string // "Bedrock" or "Vertex" where the spelling is theirs, "" otherwise
	// Replacement is what to write instead, in the same spelling, "" where there is no rule for it.
	Replacement string
}

// A Table is a list of models, sorted by ID.
type Table []Model

// Known is the table that was generated from the releases of Anthropic's SDK for Go.
func Known() Table { return slices.Clone(known) }

// With returns the table with more models, which stand in for those of the same ID.
func (t Table) With(more ...Model) Table {
	out := slices.Clone(t)
	for _, m := range more {
		i, found := slices.BinarySearchFunc(out, m.ID, compareID)
		if found {
			out[i] = m
		} else {
			out = slices.Insert(out, i, m)
		}
	}
	return out
}

func compareID(m Model, id string) int { return cmp.Compare(m.ID, id) }

var (
	// bedrock matches identifiers and ARNs of Bedrock's models and inference profiles.
	bedrock = regexp.MustCompile(`^(?:arn:aws[\w-]*:bedrock:[\w-]*:\d*:(?:foundation-model|inference-profile)/)?(?:(?:us|eu|apac|au|jp|global|us-gov)\.)?anthropic\.(claude-.+?)(?:-v\d+(?::\d+)?(?::\d+k)?)?$`)
	// vertex matches names of Vertex's models with the version after an @.
	vertex = regexp.MustCompile(`^(?:(?:projects/[^/]+/locations/[^/]+/)?publishers/anthropic/models/)?(claude-[a-z0-9-]+?)(?:-v\d+)?@(\d{8}|latest|default)$`)
	// routed matches names of brokers such as OpenRouter, which write versions with dots.
	routed = regexp.MustCompile(`^((?:openrouter/)?anthropic/)(claude-[a-z0-9.-]+)(:[a-z]+)?$`)
	// dated matches what the API adds to the name of a family.
	dated = regexp.MustCompile(`^(.*)-(?:\d{8}|latest)$`)
)

// Find returns the model that a program spells like this, and whether it is in the table.
func (t Table) Find(spelling string) (Match, bool) {
	if i, found := slices.BinarySearchFunc(t, spelling, compareID); found {
		return Match{Model: t[i], Replacement: t[i].Replacement}, true
	}
	if !strings.Contains(spelling, "claude") || len(spelling) > 200 {
		return Match{}, false
	}
	if m := bedrock.FindStringSubmatch(spelling); m != nil {
		found, ok := t.family(m[1])
		return Match{Model: found, Platform: "Bedrock"}, ok
	}
	if m := vertex.FindStringSubmatch(spelling); m != nil {
		found, ok := t.family(m[1] + "-" + m[2])
		return Match{Model: found, Platform: "Vertex"}, ok
	}
	if m := routed.FindStringSubmatch(spelling); m != nil {
		found, ok := t.family(m[2])
		match := Match{Model: found}
		if found.Replacement != "" {
			match.Replacement = m[1] + dotted(found.Replacement)
		}
		return match, ok
	}
	found, ok := t.family(spelling)
	return Match{Model: found, Replacement: found.Replacement}, ok
}

// family returns the model that a name without its date, or with a version written with dots,
// stands for: the one of the family that lasts longest, if all of them are in the table.
func (t Table) family(name string) (Model, bool) {
	if i, found := slices.BinarySearchFunc(t, name, compareID); found {
		return t[i], true
	}
	name = strings.ReplaceAll(name, ".", "-")
	if m := dated.FindStringSubmatch(name); m != nil && strings.HasSuffix(name, "-latest") {
		name = m[1]
	}
	var last Model
	for _, m := range t {
		id := strings.ReplaceAll(m.ID, ".", "-")
		if f := dated.FindStringSubmatch(id); id == name || f != nil && f[1] == name {
			if last.ID == "" || last.EndOfLife != "" && m.EndOfLife > last.EndOfLife {
				last = m
			}
		}
	}
	if last.ID == "" && ancient.MatchString(name) {
		return Model{ID: name, Replacement: t.replacement("claude-2.1")}, true
	}
	return last, last.ID != ""
}

// ancient matches models from before the first release of the SDK.
var ancient = regexp.MustCompile(`^claude-(?:instant|v?[12])(?:[-:]|$)`)

func (t Table) replacement(id string) string {
	if i, found := slices.BinarySearchFunc(t, id, compareID); found {
		return t[i].Replacement
	}
	return ""
}

// dotted spells a name as brokers do: the digits of a version have a dot between them.
func dotted(id string) string { return versions.ReplaceAllString(id, "-$1.$2") }

var versions = regexp.MustCompile(`-(\d{1,2})-(\d{1,2})\b`)

// Parse reads a model as settings write it: "ID=2026-06-15" or "ID=2026-06-15:REPLACEMENT".
func Parse(s string) (Model, error) {
	id, rest, ok := strings.Cut(s, "=")
	day, replacement, _ := strings.Cut(rest, ":")
	m := Model{ID: strings.TrimSpace(id), EndOfLife: strings.TrimSpace(day), Replacement: strings.TrimSpace(replacement)}
	if !ok || m.ID == "" {
		return Model{}, fmt.Errorf("%q is not of the form MODEL=YYYY-MM-DD:REPLACEMENT", s)
	}
	if _, err := time.Parse(time.DateOnly, m.EndOfLife); err != nil {
		return Model{}, fmt.Errorf("%q: the day %q is not of the form YYYY-MM-DD", s, m.EndOfLife)
	}
	return m, nil
}
