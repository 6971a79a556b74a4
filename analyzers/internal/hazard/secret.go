package hazard

import (
	"path"
	"slices"
	"strings"

	"github.com/claudelint/claudelint/internal/flows"
	"github.com/claudelint/claudelint/internal/records"
	"github.com/claudelint/claudelint/internal/rows"
)

// Secret reports whether a flow is that of a secret, by its label and the name of where it is from.
func Secret(f flows.Flow) bool {
	if f.Label != rows.Setting && f.Label != rows.Secret {
		return false
	}
	for _, n := range named {
		if name, ok := strings.CutPrefix(f.What, n.kind); ok {
			return n.secret(strings.TrimSpace(name))
		}
	}
	return true
}

// named tells for each kind of source with names which of them are secrets.
var named = []struct {
	kind   string
	secret func(name string) bool
}{
	{"environment variable", records.SecretSetting},
	{"HTTP header", secretHeader},
	{"cookie named", secretCookie},
	{"setting", records.SecretSetting},
	{"file", secretFile},
}

func secretHeader(name string) bool {
	return slices.Contains([]string{"authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key", "x-auth-token", "x-csrf-token"}, strings.ToLower(name))
}

func secretCookie(name string) bool {
	name = strings.ToLower(name)
	return records.SecretSetting(name) || slices.ContainsFunc([]string{"auth", "jwt", "session", "sid", "token"}, func(word string) bool {
		return strings.Contains(name, word)
	})
}

var secretFiles = []string{
	".env", ".git-credentials", ".htpasswd", ".netrc", ".npmrc", ".pgpass", ".pypirc", ".vault-token",
	"application_default_credentials.json", "client_secret.json", "credentials", "credentials.json", "kubeconfig",
	"secrets.json", "secrets.yaml", "secrets.yml", "service-account.json", "service_account.json", "shadow",
}

func secretFile(name string) bool {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	return strings.HasPrefix(base, "id_") && !strings.HasSuffix(base, ".pub") && !strings.Contains(base, ".") ||
		slices.Contains(secretFiles, base) ||
		strings.HasPrefix(base, ".env.") && base != ".env.example" ||
		slices.Contains([]string{".key", ".pem", ".p12", ".pfx", ".jks"}, path.Ext(base))
}
