// Package sources sends secrets of the process and of its callers.
package sources

import (
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httputil"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gin-gonic/gin"
	"github.com/spf13/viper"
)

func turn(text string) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(text)) // want `a secret \(environment variable DB_PASSWORD\) is sent to the model in .*; leave it out or redact it` `a secret \(the whole environment\)` `personal data \(field SSN\)`
}

func variable() anthropic.MessageParam {
	return turn("Connect with the password " + os.Getenv("DB_PASSWORD"))
}

func environment() anthropic.MessageParam {
	return turn("Explain this environment:\n" + strings.Join(os.Environ(), "\n"))
}

func dump() anthropic.ContentBlockParamUnion {
	env := fmt.Sprintf("%v", os.Environ())
	return anthropic.NewToolResultBlock("id", env, false) // want `a secret \(the whole environment\)`
}

// An allowlist of names is not the environment.
func allowed() anthropic.MessageParam {
	var lines []string
	for _, name := range []string{"LANG", "TERM", "SHELL"} {
		lines = append(lines, name+"="+os.Getenv(name))
	}
	return anthropic.NewUserMessage(anthropic.NewTextBlock(strings.Join(lines, "\n")))
}

func harmless() anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock("Region: " + os.Getenv("REGION")))
}

func present() anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("password set: %t", os.Getenv("DB_PASSWORD") != "")))
}

func headers(r *http.Request) []anthropic.ContentBlockParamUnion {
	b, err := httputil.DumpRequest(r, false)
	if err != nil {
		return nil
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(r.Header.Get("Authorization")), // want `a secret \(HTTP header Authorization\)`
		anthropic.NewTextBlock(r.Header.Get("Accept-Language")),
		anthropic.NewTextBlock(fmt.Sprintf("headers: %v", r.Header)), // want `a secret \(all HTTP headers\)`
		anthropic.NewTextBlock(string(b)),                            // want `a secret \(all HTTP headers\)`
		anthropic.NewTextBlock(r.URL.Path),
	}
}

func files() ([]anthropic.ContentBlockParamUnion, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil, err
	}
	key, err := os.ReadFile(filepath.Join(home, ".ssh", "id_ed25519"))
	if err != nil {
		return nil, err
	}
	env, err := os.ReadFile(".env")
	if err != nil {
		return nil, err
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		return nil, err
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(string(key)), // want `a secret \(file id_ed25519\)`
		anthropic.NewTextBlock(string(env)), // want `a secret \(file \.env\)`
		anthropic.NewTextBlock(string(readme)),
	}, nil
}

type patient struct {
	Name   string
	SSN    string
	Age    int
	Visits int
}

func (p *patient) prompt() string { return "Patient " + p.Name + ", " + p.SSN }

func fields(p *patient) anthropic.MessageParam { return turn(p.prompt()) }

func name(p *patient) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("%s is %d", p.Name, p.Age)))
}

func redactSSN(s string) string { return "***-**-" + s[len(s)-4:] }

func redacted(p *patient) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock("Patient " + redactSSN(p.SSN)))
}

func hashed(p *patient) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(fmt.Sprintf("Patient %x", sha256.Sum256([]byte(p.SSN)))))
}

// last four digits
//
//claudelint:redacts
func tail(s string) string { return s[len(s)-4:] }

func taught(p *patient) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock("Patient " + tail(p.SSN)))
}

// Frameworks and settings.
func framework(c *gin.Context) []anthropic.ContentBlockParamUnion {
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock("The token is " + c.GetHeader("Authorization")), // want `a secret \(HTTP header Authorization\)`
		anthropic.NewTextBlock(c.GetHeader("Accept-Language")),
		anthropic.NewTextBlock("Connect with " + viper.GetString("db.password")), // want `a secret \(setting db.password\)`
		anthropic.NewTextBlock(viper.GetString("language")),
	}
}

func cookie(r *http.Request) []anthropic.ContentBlockParamUnion {
	session, err := r.Cookie("session_id")
	if err != nil {
		return nil
	}
	theme, err := r.Cookie("theme")
	if err != nil {
		return nil
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(session.Value), // want `a secret \(cookie named session_id\)`
		anthropic.NewTextBlock(theme.Value),
	}
}

// Loops over the environment and over headers: all that is in them, and what is chosen by name.
func loops(r *http.Request) []anthropic.ContentBlockParamUnion {
	var all, names, chosen, headers, some strings.Builder
	for _, kv := range os.Environ() {
		fmt.Fprintln(&all, kv)
		name, _, _ := strings.Cut(kv, "=")
		names.WriteString(name + "\n")
	}
	for _, kv := range os.Environ() {
		if name, _, _ := strings.Cut(kv, "="); shown[name] {
			chosen.WriteString(kv + "\n")
		}
	}
	for name, values := range r.Header {
		fmt.Fprintf(&headers, "%s: %s\n", name, strings.Join(values, ", "))
	}
	for name, values := range r.Header {
		if name == "Authorization" || name == "Cookie" {
			continue
		}
		fmt.Fprintf(&some, "%s: %s\n", name, strings.Join(values, ", "))
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(all.String()), // want `a secret \(the whole environment\)`
		anthropic.NewTextBlock(names.String()),
		anthropic.NewTextBlock(chosen.String()),
		anthropic.NewTextBlock(headers.String()), // want `a secret \(all HTTP headers\)`
		anthropic.NewTextBlock(some.String()),
	}
}

var shown = map[string]bool{"GOPATH": true, "LANG": true}

// Templates, and the last characters of a number.
type payment struct{ Customer, CardNumber string }

var (
	bill    = template.Must(template.New("bill").Parse("<bill>{{.Customer}} pays with {{.CardNumber}}</bill>"))
	receipt = template.Must(template.New("receipt").Parse("<receipt>{{.Customer}}</receipt>"))
)

func templates(p *payment) []anthropic.ContentBlockParamUnion {
	var b, r strings.Builder
	if bill.Execute(&b, p) != nil || receipt.Execute(&r, p) != nil {
		return nil
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(b.String()), // want `personal data \(field CardNumber\)`
		anthropic.NewTextBlock(r.String()),
		anthropic.NewTextBlock("Card ending in " + p.CardNumber[len(p.CardNumber)-4:]),
	}
}

// One of the files of a list is a secret.
func listed() (blocks []anthropic.ContentBlockParamUnion) {
	for _, name := range []string{"README.md", ".env"} {
		text, err := os.ReadFile(name)
		if err != nil {
			continue
		}
		blocks = append(blocks, anthropic.NewTextBlock(string(text))) // want `a secret \(file \.env\)`
	}
	return blocks
}

var documents = []string{"README.md", "docs/guide.md", ".env.example"}

func listedSafely() (blocks []anthropic.ContentBlockParamUnion) {
	for _, name := range documents {
		text, err := os.ReadFile(name)
		if err != nil {
			continue
		}
		blocks = append(blocks, anthropic.NewTextBlock(string(text)))
	}
	return blocks
}

func listedBelowHome(home string) (blocks []anthropic.ContentBlockParamUnion) {
	files := []string{home + "/notes.txt", home + "/.aws/credentials"}
	for i := range files {
		text, err := os.ReadFile(files[i])
		if err != nil {
			continue
		}
		blocks = append(blocks, anthropic.NewTextBlock(string(text))) // want `a secret \(file /\.aws/credentials\)`
	}
	return blocks
}

// What a container finds of its secrets.
func mounted() (blocks []anthropic.ContentBlockParamUnion) {
	const account = "/var/run/secrets/kubernetes.io/serviceaccount"
	for _, text := range [][]byte{mount(account + "/namespace"), mount(filepath.Join(account, "ca.crt"))} {
		blocks = append(blocks, anthropic.NewTextBlock(string(text)))
	}
	token, _ := os.ReadFile(filepath.Join(account, "token"))
	password, _ := os.ReadFile("/run/secrets/db")
	return append(blocks,
		anthropic.NewTextBlock(string(token)),    // want `a secret \(file /var/run/secrets/kubernetes.io/serviceaccount/token\)`
		anthropic.NewTextBlock(string(password)), // want `a secret \(file /run/secrets/db\)`
	)
}

func mount(name string) []byte {
	b, _ := os.ReadFile(name)
	return b
}
