// Package rules is the table of what claudelint reports, by the names that users type, suppress
// and configure.
package rules

import (
	"cmp"
	"slices"
)

// A Rule is one kind of finding.
type Rule struct {
	Name  string
	CWE   []int  // weaknesses in the Common Weakness Enumeration, the closest one first
	OWASP string // risk in the OWASP Top 10 for LLM Applications 2025, "" where none fits
	// Severity is how much harm a finding stands for where it is right, from 0.1 to 10, on the scale
	// of CVSS.
	Severity  float64
	Precision Precision
}

// Precision is how often findings of a rule are right, in the words of SARIF's viewers.
type Precision string

// The precisions.
const (
	Medium   Precision = "medium"    // now and then a person has to judge
	High     Precision = "high"      // seldom wrong
	VeryHigh Precision = "very-high" // what is reported can be read off the source
)

// all is sorted by name.
var all = []Rule{
	{"dataleak", []int{201, 359}, "LLM02", 7.5, Medium},
	{"hardcodedkey", []int{798}, "LLM02", 9.1, VeryHigh},
	{"keyexposure", []int{532, 200, 598}, "LLM02", 7.5, High},
	{"maxtokens", []int{770}, "LLM10", 4.3, High},
	{"outputexec", []int{78, 94}, "LLM05", 9.8, High},
	{"overpermission", []int{250, 1220}, "LLM06", 7.3, Medium},
	{"promptinjection", []int{1427}, "LLM01", 8.2, High},
	{"promptversion", []int{494}, "LLM01", 3.7, Medium},
	{"retiredmodel", []int{477}, "", 3.1, VeryHigh},
	{"toolapproval", []int{862}, "LLM06", 8.1, Medium},
	{"turncap", []int{835, 770}, "LLM10", 5.3, High},
	{"undelimited", []int{1427}, "LLM01", 6.5, Medium},
	{"unsafeoutput", []int{89, 22, 918, 79}, "LLM05", 8.6, High},
}

// Grade returns the severity in the words of CVSS: "low", "medium", "high" or "critical".
func (r Rule) Grade() string {
	switch {
	case r.Severity < 4:
		return "low"
	case r.Severity < 7:
		return "medium"
	case r.Severity < 9:
		return "high"
	}
	return "critical"
}

// All returns every rule, sorted by name.
func All() []Rule { return slices.Clone(all) }

// Find returns the rule of that name, and whether there is one.
func Find(name string) (Rule, bool) {
	i, ok := slices.BinarySearchFunc(all, name, func(r Rule, name string) int { return cmp.Compare(r.Name, name) })
	if !ok {
		return Rule{}, false
	}
	return all[i], true
}
