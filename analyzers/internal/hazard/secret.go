package hazard

import (
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/records"
	"github.com/claudelint/claudelint/internal/rows"
)

// Secret reports whether a flow is that of a secret, by its label and the name of where it is from.
func Secret(f flows.Flow) bool {
	return (f.Label == rows.Setting || f.Label == rows.Secret) && records.SecretSource(f.What)
}
