// Package pflag stubs what the tests use of github.com/spf13/pflag.
package pflag

type FlagSet struct {
	Usage func()
}

type ErrorHandling int

type Flag struct {
	Name  string
	Value Value
}

type Value interface {
	String() string
	Set(string) error
	Type() string
}

var CommandLine = &FlagSet{}

func Parse() {}

func Parsed() bool { return false }

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet { return nil }

func (f *FlagSet) Parse(arguments []string) error { return nil }

func Arg(i int) string { return "" }

func Args() []string { return nil }

func NArg() int { return 0 }

func String(name string, value string, usage string) *string { return nil }

func StringP(name, shorthand string, value string, usage string) *string { return nil }

func StringVar(p *string, name string, value string, usage string) {}

func StringVarP(p *string, name, shorthand string, value string, usage string) {}

func StringSlice(name string, value []string, usage string) *[]string { return nil }

func StringSliceP(name, shorthand string, value []string, usage string) *[]string { return nil }

func Int(name string, value int, usage string) *int { return nil }

func IntP(name, shorthand string, value int, usage string) *int { return nil }

func IntVar(p *int, name string, value int, usage string) {}

func IntVarP(p *int, name, shorthand string, value int, usage string) {}

func Bool(name string, value bool, usage string) *bool { return nil }

func BoolP(name, shorthand string, value bool, usage string) *bool { return nil }

func BoolVar(p *bool, name string, value bool, usage string) {}

func BoolVarP(p *bool, name, shorthand string, value bool, usage string) {}

func (f *FlagSet) String(name string, value string, usage string) *string { return nil }

func (f *FlagSet) StringP(name, shorthand string, value string, usage string) *string { return nil }

func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {}

func (f *FlagSet) StringVarP(p *string, name, shorthand string, value string, usage string) {}

func (f *FlagSet) StringSlice(name string, value []string, usage string) *[]string { return nil }

func (f *FlagSet) StringSliceP(name, shorthand string, value []string, usage string) *[]string {
	return nil
}

func (f *FlagSet) StringSliceVar(p *[]string, name string, value []string, usage string) {}

func (f *FlagSet) StringSliceVarP(p *[]string, name, shorthand string, value []string, usage string) {
}

func (f *FlagSet) StringArray(name string, value []string, usage string) *[]string { return nil }

func (f *FlagSet) StringArrayVar(p *[]string, name string, value []string, usage string) {}

func (f *FlagSet) StringArrayVarP(p *[]string, name, shorthand string, value []string, usage string) {
}

func (f *FlagSet) GetString(name string) (string, error) { return "", nil }

func (f *FlagSet) GetStringSlice(name string) ([]string, error) { return nil, nil }

func (f *FlagSet) GetStringArray(name string) ([]string, error) { return nil, nil }

func (f *FlagSet) GetInt(name string) (int, error) { return 0, nil }

func (f *FlagSet) GetBool(name string) (bool, error) { return false, nil }

func (f *FlagSet) Int(name string, value int, usage string) *int { return nil }

func (f *FlagSet) IntP(name, shorthand string, value int, usage string) *int { return nil }

func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {}

func (f *FlagSet) IntVarP(p *int, name, shorthand string, value int, usage string) {}

func (f *FlagSet) Bool(name string, value bool, usage string) *bool { return nil }

func (f *FlagSet) BoolP(name, shorthand string, value bool, usage string) *bool { return nil }

func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {}

func (f *FlagSet) BoolVarP(p *bool, name, shorthand string, value bool, usage string) {}

func (f *FlagSet) Arg(i int) string { return "" }

func (f *FlagSet) Args() []string { return nil }

func (f *FlagSet) NArg() int { return 0 }

func (f *FlagSet) Lookup(name string) *Flag { return nil }

func (f *FlagSet) Changed(name string) bool { return false }
