// Package analyzers is the list of all checks.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/dataleak"
	"github.com/claudelint/claudelint/analyzers/directive"
	"github.com/claudelint/claudelint/analyzers/hardcodedkey"
	"github.com/claudelint/claudelint/analyzers/keyexposure"
	"github.com/claudelint/claudelint/analyzers/maxtokens"
	"github.com/claudelint/claudelint/analyzers/outputexec"
	"github.com/claudelint/claudelint/analyzers/overpermission"
	"github.com/claudelint/claudelint/analyzers/promptinjection"
	"github.com/claudelint/claudelint/analyzers/promptversion"
	"github.com/claudelint/claudelint/analyzers/retiredmodel"
	"github.com/claudelint/claudelint/analyzers/toolapproval"
	"github.com/claudelint/claudelint/analyzers/turncap"
	"github.com/claudelint/claudelint/analyzers/undelimited"
	"github.com/claudelint/claudelint/analyzers/unsafeoutput"
)

// All returns every analyzer, sorted by name.
func All() []*analysis.Analyzer {
	return []*analysis.Analyzer{
		dataleak.Analyzer,
		directive.Analyzer,
		hardcodedkey.Analyzer,
		keyexposure.Analyzer,
		maxtokens.Analyzer,
		outputexec.Analyzer,
		overpermission.Analyzer,
		promptinjection.Analyzer,
		promptversion.Analyzer,
		retiredmodel.Analyzer,
		toolapproval.Analyzer,
		turncap.Analyzer,
		undelimited.Analyzer,
		unsafeoutput.Analyzer,
	}
}
