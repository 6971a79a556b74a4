package sources

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// Helpers that are given the names of what they read: what it is, the calls tell.

func must(name string) string {
	v, ok := os.LookupEnv(name)
	if !ok {
		panic("missing " + name)
	}
	return v
}

func prefixed(name string) string { return os.Getenv("SHOP_" + name) }

func lookups() []anthropic.ContentBlockParamUnion {
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock("Connect with " + must("DB_PASSWORD")), // want `a secret \(environment variable DB_PASSWORD\)`
		anthropic.NewTextBlock("Connect to " + must("DB_NAME")),
		anthropic.NewTextBlock("Pay with " + prefixed("CLIENT_SECRET")), // want `a secret \(environment variable CLIENT_SECRET\)`
		anthropic.NewTextBlock("Pay in " + prefixed("CURRENCY")),
	}
}

var dotfiles = []string{".gitconfig", ".netrc", ".ssh/id_ed25519"}

var plainFiles = []string{".gitconfig", ".inputrc"}

func collect(home string, names []string) string {
	var b strings.Builder
	for _, n := range names {
		data, err := os.ReadFile(filepath.Join(home, n))
		if err == nil {
			fmt.Fprintf(&b, "%s:\n%s\n", n, data)
		}
	}
	return b.String()
}

func read(dir, name string) string {
	data, _ := os.ReadFile(filepath.Join(dir, name))
	return string(data)
}

func collected(home string) ([]anthropic.ContentBlockParamUnion, error) {
	var aws []string
	for _, n := range []string{"config", "credentials"} {
		data, err := os.ReadFile(filepath.Join(home, ".aws", n))
		if err != nil {
			return nil, err
		}
		aws = append(aws, string(data))
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(collect(home, dotfiles)), // want `a secret \(file \.netrc\)` `a secret \(file \.ssh/id_ed25519\)`
		anthropic.NewTextBlock(collect(home, plainFiles)),
		anthropic.NewTextBlock(strings.Join(aws, "\n")),                         // want `a secret \(file credentials\)`
		anthropic.NewTextBlock(read(filepath.Join(home, ".docker"), ".pgpass")), // want `a secret \(file \.pgpass\)`
		anthropic.NewTextBlock(read(home, ".profile")),
	}, nil
}

func inFolders(dir, home, host string) ([]anthropic.ContentBlockParamUnion, error) {
	at := os.Getenv("KUBECONFIG")
	if at == "" {
		at = filepath.Join(home, ".kube", "config")
	}
	cluster, err := os.ReadFile(at)
	if err != nil {
		return nil, err
	}
	editor, err := os.ReadFile(filepath.Join(home, ".nano", "config"))
	if err != nil {
		return nil, err
	}
	key, err := os.ReadFile(filepath.Join(dir, host+".key"))
	if err != nil {
		return nil, err
	}
	cert, err := os.ReadFile(filepath.Join(dir, host+".crt"))
	if err != nil {
		return nil, err
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(string(cluster)), // want `a secret \(file \.kube/config\)`
		anthropic.NewTextBlock(string(editor)),
		anthropic.NewTextBlock(string(key)), // want `a secret \(file \.key\)`
		anthropic.NewTextBlock(string(cert)),
	}, nil
}

// several are told apart: the first one is no secret.
func several() anthropic.ContentBlockParamUnion {
	checks := []struct{ name, value string }{
		{"region", os.Getenv("AWS_REGION")},
		{"key", os.Getenv("AWS_SECRET_ACCESS_KEY")},
	}
	var sb strings.Builder
	for _, c := range checks {
		sb.WriteString(c.name + "=" + c.value)
	}
	return anthropic.NewTextBlock(sb.String()) // want `a secret \(environment variable AWS_SECRET_ACCESS_KEY\)`
}

func severalHarmless() anthropic.ContentBlockParamUnion {
	var sb strings.Builder
	sb.WriteString(os.Getenv("AWS_REGION"))
	sb.WriteString(os.Getenv("TZ"))
	return anthropic.NewTextBlock(sb.String())
}

// What is told only if it is asked for.
func machine(full bool) string {
	var sb strings.Builder
	sb.WriteString(runtime.GOOS)
	if full {
		sb.WriteString(strings.Join(os.Environ(), "\n"))
	}
	return sb.String()
}

func unlessBrief(brief bool) string {
	if brief {
		return runtime.GOOS
	}
	return strings.Join(os.Environ(), "\n")
}

func describe(full bool) string { return machine(full) }

func machines(verbose bool) []anthropic.ContentBlockParamUnion {
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(machine(false)),
		anthropic.NewTextBlock(machine(true)),    // want `the whole environment`
		anthropic.NewTextBlock(machine(verbose)), // want `the whole environment`
		anthropic.NewTextBlock(unlessBrief(true)),
		anthropic.NewTextBlock(unlessBrief(false)), // want `the whole environment`
		anthropic.NewTextBlock(describe(false)),
		anthropic.NewTextBlock(describe(true)), // want `the whole environment`
	}
}
