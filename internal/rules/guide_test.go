package rules

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The page about the guide knows every rule, and says of it what the table says.
func TestGuide(t *testing.T) {
	page, err := os.ReadFile("../../docs/guide.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(page), "\n")
	for _, r := range All() {
		var cwe []string
		for _, n := range r.CWE {
			cwe = append(cwe, fmt.Sprintf("CWE-%d", n))
		}
		owasp := r.OWASP
		if owasp == "" {
			owasp = "–"
		}
		row := fmt.Sprintf("| `%s` | %s | %s |", r.Name, strings.Join(cwe, ", "), owasp)
		answers := 0
		found := false
		for _, line := range lines {
			found = found || line == row
			if line != row && strings.Contains(line, "`"+r.Name+"`") {
				answers++
			}
		}
		if !found {
			t.Errorf("the page lacks the row %s", row)
		}
		if answers == 0 {
			t.Errorf("the page does not say what %s answers", r.Name)
		}
	}
}
