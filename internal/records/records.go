// Package records tells which fields of a value get out when it is encoded, and which of them hold
// what a program should keep to itself.
package records

import (
	"go/types"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/claudelint/claudelint/internal/objmatch"
	"github.com/claudelint/claudelint/internal/rows"
)

// An Encoding is a way to make text of a value.
type Encoding string

// The encodings.
const (
	JSON Encoding = "json"
	XML  Encoding = "xml"
	YAML Encoding = "yaml"
	TOML Encoding = "toml"
	Text Encoding = "fmt"  // as %v and %+v print it
	Dump Encoding = "spew" // like Text, but through pointers

	Syntax Encoding = "%#v" // as %#v prints it
	Log    Encoding = "log" // as log/slog does, whose handlers print Text or JSON
)

// A Leak is a field that gets out.
type Leak struct {
	Label rows.Label // Secret, Personal, Contact, or Key
	Name  string     // "User.Password"
}

// IsKey tells whether a field of a type, nil for one without a name, holds the credential of a client
// of Claude by its name or its tag.
type IsKey func(owner *types.Named, f *types.Var, tag string) bool

// maxDepth bounds how far a type is looked into.
const maxDepth = 6

// Leaks returns the fields that hold secrets or personal data and get out when a value of the type
// is encoded, in the order of the declarations. Types that encode themselves are trusted. Left out
// are fields of the struct that the value, or what it points at or is a list of, is that are named:
// "Field", or "Field.Field" for what is deeper.
func Leaks(t types.Type, enc Encoding, isKey IsKey, without ...string) []Leak {
	if enc == Log {
		if makesText(t, "LogValue") {
			return nil
		}
		inJSON := Leaks(t, JSON, isKey, without...)
		return slices.DeleteFunc(Leaks(t, Text, isKey, without...), func(l Leak) bool { return !slices.Contains(inJSON, l) })
	}
	w := walk{enc: enc, isKey: isKey, seen: map[types.Type]bool{}, without: without}
	w.add(t, nil, 0)
	return w.out
}

type walk struct {
	enc   Encoding
	isKey IsKey
	seen  map[types.Type]bool
	out   []Leak

	without []string // of the struct that comes next, "Field" or "Field.Field"
}

func (w *walk) add(t types.Type, owner *types.Named, depth int) {
	if t == nil || depth > maxDepth || w.seen[t] {
		return
	}
	w.seen[t] = true
	if w.encodesItself(t) {
		return
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		owner = n
		if objmatch.Type(n) == "net/http.Header" {
			w.out = append(w.out, Leak{rows.Secret, "all HTTP headers"})
			return
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if w.enc != Text && w.enc != Syntax || depth == 0 { // %v prints the address of what lies deeper
			w.add(u.Elem(), owner, depth+1)
		}
	case *types.Slice:
		w.add(u.Elem(), owner, depth+1)
	case *types.Array:
		w.add(u.Elem(), owner, depth+1)
	case *types.Map:
		w.add(u.Elem(), owner, depth+1)
	case *types.Struct:
		without := w.without
		for i := range u.NumFields() {
			if f := u.Field(i); !slices.Contains(without, f.Name()) {
				w.without = below(without, f.Name())
				w.field(f, u.Tag(i), owner, depth)
			}
		}
		w.without = nil
	}
}

// below returns what the names say of the fields of a field.
func below(names []string, field string) []string {
	var out []string
	for _, name := range names {
		if rest, ok := strings.CutPrefix(name, field+"."); ok {
			out = append(out, rest)
		}
	}
	return out
}

func (w *walk) field(f *types.Var, tag string, owner *types.Named, depth int) {
	if w.enc != Text && w.enc != Syntax && w.enc != Dump {
		if !f.Exported() && !f.Embedded() {
			return
		}
		name, _, _ := strings.Cut(reflect.StructTag(tag).Get(string(w.enc)), ",")
		if name == "-" {
			return
		}
	}
	label := Sensitive(owner, f)
	if label == "" && w.isKey != nil && w.isKey(owner, f, tag) {
		label = rows.Secret
	}
	if label != "" && !w.encodesItself(f.Type()) {
		name := f.Name()
		if owner != nil {
			name = owner.Obj().Name() + "." + name
		}
		w.out = append(w.out, Leak{label, name})
		if w.isKey != nil && w.isKey(owner, f, tag) {
			w.out = append(w.out, Leak{rows.Key, name})
		}
		return
	}
	w.add(f.Type(), owner, depth+1)
}

// encodesItself reports whether a type has a method that makes the text.
func (w *walk) encodesItself(t types.Type) bool {
	return slices.ContainsFunc(textMethods[w.enc], func(name string) bool {
		obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
		_, ok := obj.(*types.Func)
		return ok
	})
}

// Sensitive returns the label of a field by its name, "" for a field that may get out. Only text
// can hold a secret. What a token is, the name of its type tells: owner, nil if it has none.
func Sensitive(owner *types.Named, f *types.Var) rows.Label {
	if !text(f.Type()) {
		return ""
	}
	if owner != nil && strings.EqualFold(f.Name(), "token") {
		if words := split(owner.Obj().Name()); slices.Contains(admitted, words[len(words)-1]) {
			return rows.Secret
		}
	}
	return Named(f.Name())
}

// admitted are the last words of the names of types whose token lets one in somewhere. Elsewhere it may
// be one of a text or of a list's next page.
var admitted = []string{"account", "auth", "config", "configuration", "credential", "credentials", "login", "options", "server", "session", "settings"}

// text reports whether a type can hold text.
func text(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Pointer:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	case *types.Struct: // sql.NullString
		return u.NumFields() == 2 && u.Field(0).Name() == "String"
	}
	return false
}

var (
	// secrets are names of credentials, in words; a name is one if it ends in it.
	secrets = []string{
		"password", "passwd", "pgpassword", "pwd", "passphrase", "password hash", "password digest", "password salt", "secret", "secret key", "client secret", "api key", "apikey", "private key",
		"access token", "refresh token", "auth token", "bearer token", "session token", "access key", "secret access key", "credentials", "api keys", "passwords", "totp seed",
		"token hash", "mfa secret", "encryption key", "signing key", "db password", "dsn", "id token", "api token", "security answer", "recovery code",
		"bot token", "csrf token", "github token", "gitlab token", "jwt", "jwt token", "oauth token", "slack token", "webhook token", "connection string", "db pass", "smtp pass",
	}
	// personal are names of data about a person that nobody passes on by accident.
	personal = []string{
		"ssn", "card number", "credit card", "cvv", "cvc", "iban", "bank account", "account number",
		"routing number", "passport", "tax id", "national id", "drivers license", "driver license", "date of birth", "dob",
		"birth date", "medical record", "diagnosis", "pan", "nhs number", "tax number", "social security", "national insurance", "insurance number", "aadhaar",
	}
)

// contact are the names of fields that are personal data only where a setting says so.
var contact = []string{"Email", "EmailAddress", "Phone", "PhoneNumber", "Address", "PostalAddress", "StreetAddress", "FullName", "FirstName", "LastName"}

// Named returns the label that a name gives to what it holds: of a field, or of a variable in the
// environment.
func Named(name string) rows.Label {
	words := split(name)
	joined := strings.Join(words, " ")
	ends := func(list []string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return joined == s || strings.HasSuffix(joined, " "+s) })
	}
	switch {
	case ends(secrets):
		return rows.Secret
	case ends(personal):
		return rows.Personal
	case slices.Contains(contact, name):
		return rows.Contact
	case len(words) > 1 && slices.Contains([]string{"no", "nr", "num", "number"}, words[len(words)-1]):
		if last := words[len(words)-1]; last != "number" { // CardNo
			return Named(strings.Join(words[:len(words)-1], "_") + "_number")
		}
		if l := Named(strings.Join(words[:len(words)-1], "_")); l == rows.Personal { // PassportNumber
			return l
		}
	}
	return ""
}

// SecretSetting reports whether the name of a setting, or of a variable in the environment, is that of a
// secret.
func SecretSetting(name string) bool {
	if l := Named(name); l != "" {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '_' || r == '.' || r == '-' })
	if len(words) < 2 {
		return false
	}
	switch words[len(words)-1] {
	case "token":
		return true
	case "key":
		return !slices.Contains([]string{"cache", "partition", "primary", "public", "sort"}, words[len(words)-2])
	case "uri", "url":
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(stores, w) })
	}
	return false
}

// stores are what is named in the address of which a password is a part.
var stores = []string{"amqp", "database", "db", "mongo", "mongodb", "mysql", "pg", "postgres", "postgresql", "rabbitmq", "redis", "webhook"}

// split returns the words of a name in lower case: of PasswordHash, DB_PASSWORD, userSSN.
func split(name string) []string {
	var words []string
	runes := []rune(name)
	start := 0
	cut := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(string(runes[start:end])))
		}
	}
	for i, r := range runes {
		switch {
		case r == '_' || r == '-' || r == '.':
			cut(i)
			start = i + 1
		case i > start && unicode.IsUpper(r) && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])):
			cut(i)
			start = i
		}
	}
	cut(len(runes))
	return words
}
