package records_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"

	"github.com/claudelint/claudelint/internal/records"
)

const source = `package p

import "net/http"

type User struct {
	ID           int
	Name         string
	PasswordHash string
	SSN          *string
	Tokens       int
	token        string
	apiKey       string
}

type Public struct {
	Name     string
	Password string ` + "`json:\"-\" yaml:\"pw\"`" + `
}

type Account struct {
	Owner *User
	Plan  string
}

type Team struct {
	User
	Members map[string][]User
}

type Renamed struct {
	Secret string ` + "`json:\"note,omitempty\"`" + `
}

type Quiet struct{ Password string }

func (Quiet) MarshalJSON() ([]byte, error) { return nil, nil }
func (*Quiet) String() string              { return "" }

type Hidden string

func (Hidden) MarshalText() ([]byte, error) { return nil, nil }

type Holder struct {
	Password Hidden
	HasPassword bool
}

type Tree struct {
	Left, Right *Tree
	CardNumber  string
}

type Request struct{ Header http.Header }
`

func TestLeaks(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		enc  records.Encoding
		want []string
	}{
		{"User", records.JSON, []string{"User.PasswordHash", "User.SSN"}},
		{"User", records.Text, []string{"User.PasswordHash", "User.SSN", "User.apiKey"}},
		{"Public", records.JSON, nil},
		{"Public", records.YAML, []string{"Public.Password"}},
		{"Public", records.Text, []string{"Public.Password"}},
		{"Account", records.JSON, []string{"User.PasswordHash", "User.SSN"}},
		{"Account", records.Text, nil}, // prints an address
		{"Account", records.Dump, []string{"User.PasswordHash", "User.SSN", "User.apiKey"}},
		{"Team", records.JSON, []string{"User.PasswordHash", "User.SSN"}},
		{"Renamed", records.JSON, []string{"Renamed.Secret"}},
		{"Quiet", records.JSON, nil},
		{"Quiet", records.Text, nil},
		{"Quiet", records.YAML, []string{"Quiet.Password"}},
		{"Holder", records.JSON, nil},
		{"Tree", records.JSON, []string{"Tree.CardNumber"}},
		{"Request", records.JSON, []string{"all HTTP headers"}},
	} {
		var got []string
		for _, l := range records.Leaks(pkg.Scope().Lookup(test.name).Type(), test.enc, nil) {
			got = append(got, l.Name)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s as %s: %q, want %q", test.name, test.enc, got, test.want)
		}
	}
}

func TestNamed(t *testing.T) {
	for _, name := range []string{"Password", "DB_PASSWORD", "userSSN", "clientSecret", "StripeAPIKey", "card_number", "PasswordHash", "AWS_SECRET_ACCESS_KEY", "PassportNo", "PassportNumber", "cardNo", "PhoneNumber"} {
		if records.Named(name) == "" {
			t.Errorf("%s is no secret", name)
		}
	}
	for _, name := range []string{"PasswordPolicy", "Tokens", "MaxTokens", "Key", "SecretName", "Author", "Company", "Japan", "TokenCount", "SSNRequired", "PasswordNo", "OrderNumber"} {
		if l := records.Named(name); l != "" {
			t.Errorf("%s is %s", name, l)
		}
	}
}
