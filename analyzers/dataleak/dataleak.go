package dataleak

import (
	_ "embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/claudelint/claudelint/analyzers/internal/trail"
	"github.com/claudelint/claudelint/internal/doc"
	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/records"
	"github.com/claudelint/claudelint/internal/report"
	"github.com/claudelint/claudelint/internal/rows"
)

//go:embed doc.go
var source string

// Analyzer reports secrets and personal data that are sent to the model.
var Analyzer = &analysis.Analyzer{
	Name:     "dataleak",
	Doc:      doc.MustExtract(source, "dataleak"),
	URL:      doc.URL("dataleak"),
	Requires: []*analysis.Analyzer{flows.Analyzer},
	Run:      run,
}

var contact bool

func init() {
	Analyzer.Flags.BoolVar(&contact, "contact", false, "names, e-mail and postal addresses and telephone numbers are personal data, too")
}

func run(pass *analysis.Pass) (any, error) {
	var findings []report.Finding
	res := pass.ResultOf[flows.Analyzer].(*flows.Result)
	for _, f := range slices.Concat(res.To(rows.System), res.To(rows.Turn), res.To(rows.Result)) {
		what := leak(f)
		if what == "" {
			continue
		}
		findings = append(findings, report.Finding{
			Pos: f.Pos, End: f.End,
			Message: fmt.Sprintf("%s is sent to the model in %s; leave it out or redact it", what, f.Reach),
			Steps:   trail.Steps(f),
			Cause:   f.Closer,
		})
	}
	report.All(pass, findings)
	return nil, nil
}

// longest is how many steps a flow may have. Settings live in structs that reach everywhere: of a
// longer way, too many steps say only that something lay beside the secret.
const longest = 8

// leak describes what the flow gives away, "" if that is nothing.
func leak(f flows.Flow) string {
	if f.Entry != nil || f.Cure&rows.Redacted != 0 || len(f.Steps) > longest {
		return ""
	}
	switch f.Label {
	case rows.Personal:
		if i := strings.LastIndexAny(f.What, ". "); !contact && slices.Contains(records.Contact, f.What[i+1:]) {
			return ""
		}
		return fmt.Sprintf("personal data (%s)", f.What)
	case rows.Setting, rows.Secret:
		for _, n := range named {
			if name, ok := strings.CutPrefix(f.What, n.kind); ok && !n.secret(strings.TrimSpace(name)) {
				return ""
			}
		}
		return fmt.Sprintf("a secret (%s)", f.What)
	}
	return ""
}

// named tells for each kind of source with names which of them are secrets.
var named = []struct {
	kind   string
	secret func(name string) bool
}{
	{"environment variable", secretName},
	{"HTTP header", secretHeader},
	{"cookie named", secretCookie},
	{"setting", secretName},
	{"file", secretFile},
}

func secretName(name string) bool {
	if l := records.Named(name); l != "" {
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

func secretHeader(name string) bool {
	return slices.Contains([]string{"authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key", "x-auth-token", "x-csrf-token"}, strings.ToLower(name))
}

func secretCookie(name string) bool {
	name = strings.ToLower(name)
	return secretName(name) || slices.ContainsFunc([]string{"auth", "jwt", "session", "sid", "token"}, func(word string) bool {
		return strings.Contains(name, word)
	})
}

func secretFile(name string) bool {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	return strings.HasPrefix(base, "id_") && !strings.HasSuffix(base, ".pub") && !strings.Contains(base, ".") ||
		slices.Contains([]string{".env", ".git-credentials", ".htpasswd", ".netrc", ".npmrc", ".pgpass", ".pypirc", "credentials", "credentials.json", "client_secret.json", "kubeconfig", "secrets.json", "secrets.yaml", "secrets.yml", "service-account.json", "shadow"}, base) ||
		strings.HasPrefix(base, ".env.") && base != ".env.example" ||
		slices.Contains([]string{".key", ".pem", ".p12", ".pfx", ".jks"}, path.Ext(base))
}
