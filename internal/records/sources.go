package records

import (
	"path"
	"slices"
	"strings"
)

// SecretSource reports whether a source of a secret is one, by what messages call it: of what is named, the
// name tells.
func SecretSource(what string) bool {
	for _, n := range named {
		if name, ok := strings.CutPrefix(what, n.kind); ok {
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
	{"environment variable", SecretSetting},
	{"HTTP header", secretHeader},
	{"cookie named", secretCookie},
	{"setting", SecretSetting},
	{"file", secretFile},
}

func secretHeader(name string) bool {
	return slices.Contains([]string{"authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key", "x-auth-token", "x-csrf-token"}, strings.ToLower(name))
}

func secretCookie(name string) bool {
	name = strings.ToLower(name)
	return SecretSetting(name) || slices.ContainsFunc([]string{"auth", "jwt", "session", "sid", "token"}, func(word string) bool {
		return strings.Contains(name, word)
	})
}

var secretFiles = []string{
	".env", ".git-credentials", ".htpasswd", ".netrc", ".npmrc", ".pgpass", ".pypirc", ".vault-token",
	"application_default_credentials.json", "client_secret.json", "credentials", "credentials.json", "kubeconfig",
	"secrets.json", "secrets.yaml", "secrets.yml", "service-account.json", "service_account.json", "shadow",
}

// secretPaths are those that tell something only together with their folder's.
var secretPaths = []string{".docker/config.json", ".kube/config", "gh/hosts.yml", "serviceaccount/token"}

func secretFile(name string) bool {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	return strings.HasPrefix(base, "id_") && !strings.HasSuffix(base, ".pub") && !strings.Contains(base, ".") ||
		slices.Contains(secretFiles, base) ||
		slices.Contains(secretPaths, path.Join(path.Base(path.Dir(name)), base)) ||
		path.Dir(name) == "/run/secrets" || // where containers find theirs
		strings.HasPrefix(base, ".env.") && base != ".env.example" ||
		slices.Contains([]string{".key", ".pem", ".p12", ".pfx", ".jks"}, path.Ext(base))
}
