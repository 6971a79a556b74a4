package sources

import (
	"fmt"
	"maps"
	"net/http"
	"os"
	"slices"
	"sort"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// All headers, one by one, by their own names.
func walked(r *http.Request) []anthropic.ContentBlockParamUnion {
	var plain, sorted, looked, collected strings.Builder
	for name := range r.Header {
		fmt.Fprintf(&plain, "%s: %s\n", name, r.Header.Get(name))
	}
	names := make([]string, 0, len(r.Header))
	for name := range r.Header {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintf(&sorted, "%s: %s\n", name, r.Header.Get(name))
	}
	for _, name := range headerNames(r.Header) {
		fmt.Fprintf(&looked, "%s: %s\n", name, strings.Join(r.Header[name], ", "))
	}
	for _, name := range slices.Sorted(maps.Keys(r.Header)) {
		fmt.Fprintf(&collected, "%s: %s\n", name, r.Header.Get(name))
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(plain.String()),     // want `a secret \(all HTTP headers\)`
		anthropic.NewTextBlock(sorted.String()),    // want `a secret \(all HTTP headers\)`
		anthropic.NewTextBlock(looked.String()),    // want `a secret \(all HTTP headers\)`
		anthropic.NewTextBlock(collected.String()), // want `a secret \(all HTTP headers\)`
	}
}

func headerNames(h http.Header) []string {
	names := make([]string, len(h))
	i := 0
	for name := range h {
		names[i] = name
		i++
	}
	slices.Sort(names)
	return names
}

// Those that are chosen, and those of which the secret ones are left out.
func sifted(r *http.Request, wanted []string) []anthropic.ContentBlockParamUnion {
	var some, others, listed, shownOnly, thin strings.Builder
	var names []string
	for name := range r.Header {
		if name == "Authorization" || name == "Cookie" {
			continue
		}
		names = append(names, name)
	}
	for _, name := range names {
		fmt.Fprintf(&some, "%s: %s\n", name, r.Header.Get(name))
	}
	for _, name := range headerNames(r.Header) {
		if !strings.HasPrefix(name, "Accept") {
			continue
		}
		fmt.Fprintf(&others, "%s: %s\n", name, strings.Join(r.Header[name], ", "))
	}
	for _, name := range wanted {
		fmt.Fprintf(&listed, "%s: %s\n", name, r.Header.Get(name))
	}
	for name := range r.Header {
		if shown[name] {
			fmt.Fprintf(&shownOnly, "%s: %s\n", name, r.Header[name])
		}
	}
	h := r.Header.Clone()
	h.Del("Authorization")
	h.Del("Cookie")
	for name := range h {
		fmt.Fprintf(&thin, "%s: %s\n", name, h.Get(name))
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(some.String()),
		anthropic.NewTextBlock(others.String()),
		anthropic.NewTextBlock(listed.String()),
		anthropic.NewTextBlock(shownOnly.String()),
		anthropic.NewTextBlock(thin.String()),
		anthropic.NewTextBlock(strings.Join(names, ", ")),
	}
}

// The names of settings, without what they are set to.
func settingNames() []anthropic.ContentBlockParamUnion {
	var split, cut, file, values []string
	for _, kv := range os.Environ() {
		split = append(split, strings.SplitN(kv, "=", 2)[0])
		if i := strings.Index(kv, "="); i > 0 {
			cut = append(cut, kv[:i])
		}
	}
	text, _ := os.ReadFile(".env")
	for _, line := range strings.Split(string(text), "\n") {
		pair := strings.Split(line, "=")
		if len(pair) == 2 {
			file = append(file, strings.TrimSpace(pair[0]))
			values = append(values, pair[1])
		}
	}
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(strings.Join(split, "\n")),
		anthropic.NewTextBlock(strings.Join(cut, "\n")),
		anthropic.NewTextBlock(strings.Join(file, "\n")),
		anthropic.NewTextBlock(strings.Join(values, "\n")), // want `a secret \(file \.env\)`
	}
}

// The first line is not the name of anything, and the first of several keys is a key.
func firstOfAll() []anthropic.ContentBlockParamUnion {
	text, _ := os.ReadFile(".env")
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(strings.Split(string(text), "\n")[0]),                 // want `a secret \(file \.env\)`
		anthropic.NewTextBlock(strings.Split(os.Getenv("SERVICE_API_KEYS"), ",")[0]), // want `a secret \(environment variable SERVICE_API_KEYS\)`
	}
}

// A path that begins in the environment.
func expanded() (netrc, profile anthropic.ContentBlockParamUnion) {
	a, _ := os.ReadFile(os.ExpandEnv("$HOME/.netrc"))
	b, _ := os.ReadFile(os.ExpandEnv("$HOME/.profile"))
	return anthropic.NewTextBlock(string(a)), // want `a secret \(file \$HOME/\.netrc\)`
		anthropic.NewTextBlock(string(b))
}
