package driver

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// writeText writes a line for each finding and, indented, one for each of its steps.
func writeText(w io.Writer, findings []finding) error {
	var b strings.Builder
	indent := strings.NewReplacer("\n", "\n\t")
	for _, f := range findings {
		fmt.Fprintf(&b, "%v: %s (%s)\n", f.position, indent.Replace(f.Message), f.Rule)
		for _, s := range f.Steps {
			b.WriteByte('\t')
			if s.File != "" {
				fmt.Fprintf(&b, "%v: ", s.position)
			}
			fmt.Fprintf(&b, "%s\n", indent.Replace(s.Message))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeJSON writes the findings as one JSON array.
func writeJSON(w io.Writer, findings []finding) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(findings)
}
