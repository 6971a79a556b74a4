package golangci

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers"
)

// name is what golangci-lint's configuration and //nolint call the linter.
const name = "claudelint"

func init() { register.Plugin(name, New) }

// A plugin is the linter with its settings.
type plugin struct{ analyzers []*analysis.Analyzer }

// New returns the linter. Its settings are what golangci-lint's configuration holds under
// linters.settings.custom.claudelint.settings, in the form of .claudelint.yml. What cannot be
// obeyed, as an analyzer that does not exist, is an error that names it.
//
// The flags of the analyzers are one for the whole program: those of the last call hold, and what
// an earlier one set does not.
func New(conf any) (register.LinterPlugin, error) {
	all := analyzers.All()
	reset(all)
	s, err := register.DecodeSettings[settings](conf)
	if err != nil {
		return nil, err
	}
	selected, err := s.selected(all)
	if err != nil {
		return nil, err
	}
	if err := s.apply(all); err != nil {
		reset(all)
		return nil, err
	}
	p := new(plugin)
	for _, a := range selected {
		p.analyzers = append(p.analyzers, adapt(a))
	}
	return p, nil
}

// BuildAnalyzers returns the analyzers that run.
func (p *plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) { return p.analyzers, nil }

// GetLoadMode says that the analyzers need types.
func (p *plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
