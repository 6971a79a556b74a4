package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/source"
)

// Fingerprints returns for each of the findings, which are sorted, what recognizes it after other
// lines were changed or moved: a hash of its rule, of its file as seen from root and of the line
// it lies on. Findings alike in all this are counted.
func Fingerprints(findings []Finding, files *source.Files, root string) []string {
	seen := map[string]int{}
	prints := make([]string, len(findings))
	for i, f := range findings {
		code := strings.Join(strings.Fields(files.Line(f.File, f.Line)), " ")
		key := strings.Join([]string{f.Rule, files.Rel(root, f.File), code}, "\x00")
		seen[key]++
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, seen[key]))
		prints[i] = hex.EncodeToString(sum[:16])
	}
	return prints
}
