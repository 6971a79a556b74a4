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
}

// all is sorted by name.
var all = []Rule{
	{"dataleak", []int{201, 359}, "LLM02"},
	{"hardcodedkey", []int{798}, "LLM02"},
	{"keyexposure", []int{532, 200, 598}, "LLM02"},
	{"maxtokens", []int{770}, "LLM10"},
	{"outputexec", []int{78, 94}, "LLM05"},
	{"overpermission", []int{250, 1220}, "LLM06"},
	{"promptinjection", []int{1427}, "LLM01"},
	{"promptversion", []int{494}, "LLM01"},
	{"retiredmodel", []int{477}, ""},
	{"toolapproval", []int{862}, "LLM06"},
	{"turncap", []int{835, 770}, "LLM10"},
	{"undelimited", []int{1427}, "LLM01"},
	{"unsafeoutput", []int{89, 22, 918, 79}, "LLM05"},
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
