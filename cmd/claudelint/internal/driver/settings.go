package driver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/config"
)

// addConfig adds what the configuration file says to what the command line says, which goes
// first. Names of files become absolute. The directory is where go runs, root the one of the
// module, "" if there is none.
func (o *options) addConfig(dir, root string, analyzers []*analysis.Analyzer) error {
	if o.baseline != "" {
		o.baseline = abs(dir, o.baseline)
	}
	file := abs(dir, o.config)
	switch {
	case o.configGiven && o.config == "", !o.configGiven && root == "":
		return nil
	case !o.configGiven:
		file = filepath.Join(root, config.Name)
		if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
			return checkSpelling(root)
		}
	}
	c, err := config.Read(file, analyzers)
	if err != nil {
		return err
	}
	o.adopt(c, file)
	return nil
}

// checkSpelling returns an error if there is a file that somebody may take for the configuration.
func checkSpelling(root string) error {
	file := filepath.Join(root, strings.TrimSuffix(config.Name, ".yml")+".yaml")
	if _, err := os.Lstat(file); err != nil {
		return nil
	}
	return fmt.Errorf("%s: the name of the configuration is %s", file, config.Name)
}

// adopt adds a configuration, which has a name, to what is said already, which goes first.
func (o *options) adopt(c *config.Config, name string) {
	if len(o.enable) == 0 && len(o.disable) == 0 {
		o.enable, o.disable, o.selectedBy = c.Enable, c.Disable, name+": "
	}
	if o.baseline == "" {
		o.baseline, o.baselineAt = c.Baseline, c.BaselineAt
	}
	var flags []string
	for _, s := range c.Settings {
		flags = append(flags, "-"+s.Flag+"="+s.Value)
	}
	o.toolFlags = append(flags, o.toolFlags...) // of two values, the latter holds
}

// selected returns the analyzers to run.
func (o *options) selected(analyzers []*analysis.Analyzer) ([]*analysis.Analyzer, error) {
	selected := slices.DeleteFunc(slices.Clone(analyzers), func(a *analysis.Analyzer) bool {
		return len(o.enable) > 0 && !slices.Contains(o.enable, a.Name) || slices.Contains(o.disable, a.Name)
	})
	if len(selected) == 0 {
		return nil, errors.New(o.selectedBy + "enable and disable leave no analyzer to run")
	}
	return selected, nil
}

// selection returns the flags by which the tool runs the selected analyzers, and no other.
func selection(selected []*analysis.Analyzer) []string {
	var flags []string
	for _, a := range selected {
		flags = append(flags, "-"+a.Name+"=true")
	}
	return flags
}

func abs(dir, file string) string {
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(dir, file)
}
