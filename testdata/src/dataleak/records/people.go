package records

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// How to reach a person hides nothing else of them.
type patient struct {
	FullName string `json:"full_name"`
	Email    string `json:"email"`
	SSN      string `json:"ssn"`
}

type visitor struct {
	FullName string `json:"full_name"`
	Email    string `json:"email"`
	Reason   string `json:"reason"`
}

type staff struct {
	patient
	Title string `json:"title"`
}

func asBlock[T any](items []T) anthropic.ContentBlockParamUnion {
	b, err := json.Marshal(items)
	if err != nil {
		return anthropic.NewTextBlock("none")
	}
	return anthropic.NewTextBlock(string(b)) // want `field patient.SSN`
}

func asBlocks[T any](items []T) anthropic.ContentBlockParamUnion {
	b, err := json.Marshal(items)
	if err != nil {
		return anthropic.NewTextBlock("none")
	}
	return anthropic.NewTextBlock(string(b))
}

func people(all []staff, visitors []visitor, one patient) []anthropic.ContentBlockParamUnion {
	b, err := json.Marshal(one)
	if err != nil {
		return nil
	}
	titles := make([]string, 0, len(all))
	for _, s := range all {
		titles = append(titles, s.FullName+", "+s.Title)
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(string(b)), // want `field patient.SSN`
		asBlock(all),
		asBlocks(visitors),
		asBlocks(titles),
	}
}

type holder struct {
	Name string
	SSN  string
}

func (h holder) Redacted() holder { h.SSN = ""; return h }

func redactedLists(hs []holder) []anthropic.ContentBlockParamUnion {
	byID, all := map[int]holder{}, map[int]holder{}
	var list []holder
	for i, h := range hs {
		byID[i] = h.Redacted()
		list = append(list, h.Redacted())
		all[i] = h
	}
	a, _ := json.Marshal(map[string]any{"holders": byID})
	b, _ := json.Marshal(list)
	c, _ := json.Marshal(all)
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(string(a)),
		anthropic.NewTextBlock(string(b)),
		anthropic.NewTextBlock(string(c)), // want `personal data \(field holder.SSN\)`
	}
}

// That a field is blanked in a copy says nothing of the others.
type lodger struct{ Name, DateOfBirth, Room string }

func lodgers(all []lodger) (birthdays, greeting anthropic.ContentBlockParamUnion) {
	var lines []string
	for _, g := range all {
		lines = append(lines, strings.Join([]string{g.Name, g.DateOfBirth}, ";"))
	}
	g := all[0]
	g.DateOfBirth = ""
	b, err := json.Marshal(g)
	if err != nil {
		return
	}
	return anthropic.NewTextBlock(strings.Join(lines, "\n")), // want `personal data \(field DateOfBirth\)`
		anthropic.NewTextBlock(string(b))
}

// Who prints itself with little does not where Go syntax is asked for.
type signed struct{ Name, SSN string }

func (s signed) String() string { return s.Name }

func syntax(s signed) []anthropic.ContentBlockParamUnion {
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(fmt.Sprintf("%v", s)),
		anthropic.NewTextBlock(fmt.Sprintf("%+v", s)),
		anthropic.NewTextBlock(fmt.Sprintf("%#v", s)), // want `personal data \(field signed.SSN\)`
	}
}
