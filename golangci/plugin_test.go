package golangci

import (
	"flag"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/claudelint/claudelint/analyzers"
)

type object = map[string]any

// TestSettings checks what is run, and with which flags, for settings as golangci-lint gives them.
func TestSettings(t *testing.T) {
	var all []string
	defaults := map[string]string{}
	for _, a := range analyzers.All() {
		all = append(all, a.Name)
		a.Flags.VisitAll(func(f *flag.Flag) { defaults[a.Name+"."+f.Name] = f.DefValue })
	}
	without := func(name string) []string {
		return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == name })
	}
	for _, test := range []struct {
		conf  any
		names []string
		flags map[string]string // apart from the defaults
	}{
		{nil, all, nil},
		{object{}, all, nil},
		{object{"enable": nil, "disable": []any{}, "settings": object{"maxtokens": nil}}, all, nil},
		{object{"enable": []any{"turncap", "maxtokens"}}, []string{"maxtokens", "turncap"}, nil},
		{object{"disable": []any{"turncap"}}, without("turncap"), nil},
		{object{"enable": []any{"turncap", "maxtokens"}, "disable": []any{"turncap"}}, []string{"maxtokens"}, nil},
		{object{"settings": object{"maxtokens": object{"strict": true}}}, all, map[string]string{"maxtokens.strict": "true"}},
		{
			object{"settings": object{"undelimited": object{"params": []any{"said", "asked"}}, "retiredmodel": object{"today": "2026-07-01"}}},
			all,
			map[string]string{"undelimited.params": "said,asked", "retiredmodel.today": "2026-07-01"},
		},
		{
			object{"settings": object{"retiredmodel": object{"today": "2026-07-01T00:00:00Z"}}},
			all,
			map[string]string{"retiredmodel.today": "2026-07-01"},
		},
		{object{"settings": object{"undelimited": object{"params": 12345678}}}, all, map[string]string{"undelimited.params": "12345678"}},
	} {
		names, err := build(test.conf)
		if err != nil || !slices.Equal(names, test.names) {
			t.Errorf("%v: runs %v, %v, want %v", test.conf, names, err, test.names)
		}
		want := maps.Clone(defaults)
		maps.Copy(want, test.flags)
		if got := flags(); !maps.Equal(got, want) {
			t.Errorf("%v: the flags are\n%v\nwant\n%v", test.conf, got, want)
		}
	}
}

// TestErrors checks that wrong settings are refused by name, and leave nothing behind.
func TestErrors(t *testing.T) {
	if _, err := build(nil); err != nil {
		t.Fatal(err)
	}
	defaults := flags()
	for _, test := range []struct {
		conf any
		want string
	}{
		{object{"enabled": []any{"turncap"}}, `unknown field "enabled"`},
		{object{"baseline": "known.json"}, `unknown field "baseline"`},
		{"turncap", "cannot unmarshal string"},
		{object{"enable": "turncap"}, "settings.enable of type []string"},
		{object{"disable": []any{true}}, "settings.disable of type string"},
		{object{"settings": []any{"maxtokens"}}, "settings.settings of type map"},
		{object{"settings": object{"maxtokens": true}}, "settings.settings of type map"},
		{object{"enable": []any{"nosuch"}}, `enable: no analyzer is called "nosuch"`},
		{object{"disable": []any{"nosuch"}}, `disable: no analyzer is called "nosuch"`},
		{object{"enable": []any{"turncap"}, "disable": []any{"turncap"}}, "enable and disable leave no analyzer to run"},
		{object{"settings": object{"maxtokens": object{"strict": true}, "nosuch": object{}}}, `settings: no analyzer is called "nosuch"`},
		{object{"settings": object{"maxtokens": object{"strict": true}, "turncap": object{"max": 3}}}, "settings.turncap.max: turncap has no such setting"},
		{object{"settings": object{"maxtokens": object{"strict": "maybe"}}}, `settings.maxtokens.strict: "maybe": want true or false`},
		{object{"settings": object{"maxtokens": object{"strict": nil}}}, "settings.maxtokens.strict: want a value"},
		{object{"settings": object{"maxtokens": object{"strict": object{}}}}, "settings.maxtokens.strict: want a value"},
		{object{"settings": object{"undelimited": object{"params": []any{[]any{"a"}}}}}, "settings.undelimited.params: want a value"},
		{object{"settings": object{"retiredmodel": object{"today": "2026-07-01T12:00:00Z"}}}, `settings.retiredmodel.today: "2026-07-01T12:00:00Z": `},
	} {
		if _, err := build(test.conf); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v: %v, want %q", test.conf, err, test.want)
		}
		if got := flags(); !maps.Equal(got, defaults) {
			t.Errorf("%v: the flags are\n%v\nwant\n%v", test.conf, got, defaults)
		}
	}
}

// build returns the names of the analyzers that run by the settings.
func build(conf any) ([]string, error) {
	newPlugin, err := register.GetPlugin("claudelint")
	if err != nil {
		return nil, err
	}
	p, err := newPlugin(conf)
	if err != nil {
		return nil, err
	}
	built, err := p.BuildAnalyzers()
	var names []string
	for _, a := range built {
		names = append(names, a.Name)
	}
	return names, err
}

// flags returns the value of every flag.
func flags() map[string]string {
	values := map[string]string{}
	for _, a := range analyzers.All() {
		a.Flags.VisitAll(func(f *flag.Flag) { values[a.Name+"."+f.Name] = f.Value.String() })
	}
	return values
}

func TestLoadMode(t *testing.T) {
	p, err := New(nil)
	if err != nil || p.GetLoadMode() != register.LoadModeTypesInfo {
		t.Errorf("the plugin is %v, %v, want one that loads types", p, err)
	}
}
