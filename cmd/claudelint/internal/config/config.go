// Package config reads the configuration file of a module and turns it into what the command
// line could say as well.
package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/cmd/claudelint/internal/source"
)

// Name is the name of the file at the root of a module.
const Name = ".claudelint.yml"

// A Config is what a configuration file says.
type Config struct {
	Enable, Disable []string  // analyzers
	Settings        []Setting // in the order of the file
	Baseline        string    // file, "" if none
	BaselineAt      string    // where it is named, for errors: "file:line:column: baseline"
}

// A Setting is the value of one flag of an analyzer.
type Setting struct{ Flag, Value string }

// A reader reads one text.
type reader struct {
	name      string
	lines     bool   // there are lines that errors can name
	dir       string // from which names of files are seen
	analyzers []*analysis.Analyzer
}

// Read reads the named file. Errors name the file, the place and the key.
func Read(name string, analyzers []*analysis.Analyzer) (*Config, error) {
	content, err := source.ReadText(name)
	if err != nil {
		return nil, err
	}
	r := &reader{name: name, lines: true, dir: filepath.Dir(name), analyzers: analyzers}
	return r.read(content)
}

// Decode reads settings of the same form that come as JSON, of which YAML is a superset. Errors
// begin with the name; names of files are seen from dir.
func Decode(name string, settings json.RawMessage, dir string, analyzers []*analysis.Analyzer) (*Config, error) {
	// Written anew, it has no escapes that YAML does not know.
	var value any
	dec := json.NewDecoder(bytes.NewReader(settings))
	dec.UseNumber()
	if err := dec.Decode(&value); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	content, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := &reader{name: name, dir: dir, analyzers: analyzers}
	return r.read(content)
}

func (r *reader) read(content []byte) (*Config, error) {
	dec := yaml.NewDecoder(bytes.NewReader(content))
	var doc, more yaml.Node
	switch err := dec.Decode(&doc); {
	case err == io.EOF: // nothing but comments
		return new(Config), nil
	case err != nil:
		return nil, r.malformed(content, err)
	}
	switch err := dec.Decode(&more); {
	case err == nil:
		return nil, r.fail(&more, "a second document begins; want one")
	case err != io.EOF:
		return nil, r.malformed(content, err)
	}
	return r.config(doc.Content[0])
}

var (
	yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`)
	fromZero  = regexp.MustCompile(`^did not find expected (?:<|node content|key|'-'|',')|^found (?:duplicate|incompatible|undefined) `)
	anchor    = regexp.MustCompile(`^unknown anchor '(.*)' referenced$`)
)

// malformed returns an error of the YAML package in the form of our own. That package counts lines
// from 1 where its scanner, and from 0 where its parser found the mistake, leaves out a line 0,
// and does not say where an anchor is missing.
func (r *reader) malformed(content []byte, err error) error {
	m := yamlError.FindStringSubmatch(err.Error())
	if m == nil {
		return fmt.Errorf("%s: %w", r.name, err)
	}
	line, _ := strconv.Atoi(m[1])
	if a := anchor.FindStringSubmatch(m[2]); a != nil {
		line = bytes.Count(content[:max(bytes.Index(content, []byte("*"+a[1])), 0)], []byte("\n"))
	}
	if m[1] == "" || fromZero.MatchString(m[2]) {
		line++
	}
	last := bytes.Count(bytes.TrimRight(content, "\n"), []byte("\n")) + 1
	return fmt.Errorf("%s:%d: %s", r.name, min(line, last), m[2])
}

func (r *reader) config(root *yaml.Node) (*Config, error) {
	whole := "the file"
	if !r.lines {
		whole = "the whole"
	}
	c := new(Config)
	err := r.mapping(root, whole, func(key, value *yaml.Node) (err error) {
		switch key.Value {
		case "enable":
			c.Enable, err = r.names(key, value)
		case "disable":
			c.Disable, err = r.names(key, value)
		case "settings":
			err = r.settings(c, value)
		case "baseline":
			c.Baseline, err = r.scalar(value, key.Value)
			if err == nil && c.Baseline == "" {
				err = r.fail(value, "baseline: want the name of a file")
			}
			if !filepath.IsAbs(c.Baseline) {
				c.Baseline = filepath.Join(r.dir, c.Baseline)
			}
			c.BaselineAt = r.place(value) + ": baseline"
		default:
			err = r.fail(key, "unknown key %q; known are baseline, disable, enable and settings", key.Value)
		}
		return err
	})
	return c, err
}

// names reads a list of analyzers.
func (r *reader) names(key, value *yaml.Node) ([]string, error) {
	if value.Kind != yaml.SequenceNode {
		return nil, r.fail(value, "%s: want a list of analyzers", key.Value)
	}
	if key.Value == "enable" && len(value.Content) == 0 {
		return nil, r.fail(value, "enable: want an analyzer at least")
	}
	var names []string
	for _, item := range value.Content {
		name, err := r.scalar(item, key.Value)
		if err != nil {
			return nil, err
		}
		if r.analyzer(name) == nil {
			return nil, r.fail(item, "%s: no analyzer is called %q", key.Value, name)
		}
		names = append(names, name)
	}
	return names, nil
}

// settings reads the flags of analyzers, by analyzer and flag.
func (r *reader) settings(c *Config, value *yaml.Node) error {
	return r.mapping(value, "settings", func(key, value *yaml.Node) error {
		a := r.analyzer(key.Value)
		if a == nil {
			return r.fail(key, "settings: no analyzer is called %q", key.Value)
		}
		return r.mapping(value, "settings."+a.Name, func(key, value *yaml.Node) error {
			path := "settings." + a.Name + "." + key.Value
			f := a.Flags.Lookup(key.Value)
			if f == nil {
				return r.fail(key, "%s: %s has no such setting", path, a.Name)
			}
			text, err := r.text(value, path)
			if err != nil {
				return err
			}
			if err := set(f, text); err != nil {
				return r.fail(value, "%s: %q: %v", path, text, err)
			}
			c.Settings = append(c.Settings, Setting{a.Name + "." + f.Name, text})
			return nil
		})
	})
}

// set sets the flag to see whether it takes the text.
func set(f *flag.Flag, text string) error {
	err := f.Value.Set(text)
	if b, ok := f.Value.(interface{ IsBoolFlag() bool }); err != nil && ok && b.IsBoolFlag() {
		return errors.New("want true or false")
	}
	return err
}

// text reads a value, or a list of values, as the text of a flag.
func (r *reader) text(value *yaml.Node, path string) (string, error) {
	if value.Kind != yaml.SequenceNode {
		return r.scalar(value, path)
	}
	var items []string
	for _, item := range value.Content {
		text, err := r.scalar(item, path)
		if err != nil {
			return "", err
		}
		items = append(items, text)
	}
	return strings.Join(items, ","), nil
}

func (r *reader) scalar(value *yaml.Node, path string) (string, error) {
	if value.Kind != yaml.ScalarNode || value.Tag == "!!null" {
		return "", r.fail(value, "%s: want a value", path)
	}
	return value.Value, nil
}

// mapping calls do for every key and value. A key that occurs twice is an error, and a value that
// is missing is an empty mapping.
func (r *reader) mapping(node *yaml.Node, path string, do func(key, value *yaml.Node) error) error {
	if node.Kind == yaml.ScalarNode && node.Tag == "!!null" {
		return nil
	}
	if node.Kind != yaml.MappingNode {
		return r.fail(node, "%s: want keys with values", path)
	}
	seen := map[string]bool{}
	for pair := range slices.Chunk(node.Content, 2) {
		key, value := pair[0], pair[1]
		if key.Kind != yaml.ScalarNode {
			return r.fail(key, "%s: want a name as key", path)
		}
		if seen[key.Value] {
			return r.fail(key, "%s: %q occurs twice", path, key.Value)
		}
		seen[key.Value] = true
		if value.Kind == yaml.AliasNode {
			value = value.Alias
		}
		if err := do(key, value); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) fail(node *yaml.Node, format string, args ...any) error {
	return fmt.Errorf("%s: %s", r.place(node), fmt.Sprintf(format, args...))
}

// place returns "file:line:column" where there are lines.
func (r *reader) place(node *yaml.Node) string {
	if !r.lines {
		return r.name
	}
	return fmt.Sprintf("%s:%d:%d", r.name, node.Line, node.Column)
}

func (r *reader) analyzer(name string) *analysis.Analyzer {
	i := slices.IndexFunc(r.analyzers, func(a *analysis.Analyzer) bool { return a.Name == name })
	if i < 0 {
		return nil
	}
	return r.analyzers[i]
}
