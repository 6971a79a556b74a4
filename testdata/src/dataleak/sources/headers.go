package sources

import (
	"fmt"
	"net/http"
	"net/http/httputil"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
)

// A copy of headers from which the secret ones were taken out.
func thinned(r *http.Request) anthropic.ContentBlockParamUnion {
	h := r.Header.Clone()
	h.Del("Authorization")
	h.Del("Cookie")
	return anthropic.NewTextBlock(fmt.Sprintf("Which client sends these headers?\n%v", h))
}

func thinnedInLoop(r *http.Request) anthropic.ContentBlockParamUnion {
	h := r.Header.Clone()
	delete(h, "Authorization")
	delete(h, "Cookie")
	var lines []string
	for name, values := range h {
		lines = append(lines, name+": "+strings.Join(values, ","))
	}
	return anthropic.NewTextBlock(strings.Join(lines, "\n"))
}

func thinnedTooLate(r *http.Request) anthropic.ContentBlockParamUnion {
	h := r.Header.Clone()
	text := fmt.Sprint(h)
	h.Del("Authorization")
	return anthropic.NewTextBlock(text) // want `a secret \(all HTTP headers\)`
}

func writtenThinned(r *http.Request) anthropic.ContentBlockParamUnion {
	h := r.Header.Clone()
	h.Del("Authorization")
	h.Del("Cookie")
	var sb strings.Builder
	_ = h.Write(&sb)
	return anthropic.NewTextBlock(sb.String())
}

func written(r *http.Request) anthropic.ContentBlockParamUnion {
	var sb strings.Builder
	_ = r.Header.Write(&sb)
	return anthropic.NewTextBlock(sb.String()) // want `a secret \(all HTTP headers\)`
}

func dumpedThinned(r *http.Request) anthropic.ContentBlockParamUnion {
	copied := r.Clone(r.Context())
	copied.Header.Del("Authorization")
	copied.Header.Del("Cookie")
	dump, _ := httputil.DumpRequest(copied, false)
	return anthropic.NewTextBlock(string(dump))
}

func dumpedSigned(r *http.Request, token string) anthropic.ContentBlockParamUnion {
	copied := r.Clone(r.Context())
	copied.Header.Del("Authorization")
	copied.Header.Set("Authorization", "Bearer "+token)
	dump, _ := httputil.DumpRequest(copied, false)
	return anthropic.NewTextBlock(string(dump)) // want `a secret \(all HTTP headers\)`
}

func dumpedWithoutOthers(r *http.Request) anthropic.ContentBlockParamUnion {
	copied := r.Clone(r.Context())
	copied.Header.Del("Accept-Encoding")
	dump, _ := httputil.DumpRequest(copied, false)
	return anthropic.NewTextBlock(string(dump)) // want `a secret \(all HTTP headers\)`
}

func thinnedOfOthers(r *http.Request) anthropic.ContentBlockParamUnion {
	h := r.Header.Clone()
	h.Del("Accept-Encoding")
	return anthropic.NewTextBlock(fmt.Sprint(h)) // want `a secret \(all HTTP headers\)`
}

func session(r *http.Request) (anthropic.ContentBlockParamUnion, anthropic.ContentBlockParamUnion) {
	c, err := r.Cookie("session")
	if err != nil {
		return anthropic.NewTextBlock("no session"), anthropic.NewTextBlock("")
	}
	return anthropic.NewTextBlock("Cookie " + c.Name + " for " + c.Path), anthropic.NewTextBlock(c.Value) // want `a secret \(cookie named session\)`
}

func all(r *http.Request) (names, values anthropic.ContentBlockParamUnion) {
	var n, v []string
	for _, c := range r.Cookies() {
		n, v = append(n, c.Name), append(v, c.String())
	}
	return anthropic.NewTextBlock(strings.Join(n, ",")),
		anthropic.NewTextBlock(strings.Join(v, ",")) // want `a secret \(cookies\)`
}

func basic(r *http.Request) (anthropic.ContentBlockParamUnion, anthropic.ContentBlockParamUnion) {
	user, password, ok := r.BasicAuth()
	if !ok || password == "" {
		return anthropic.NewTextBlock("nobody"), anthropic.NewTextBlock(fmt.Sprint(len(password)))
	}
	return anthropic.NewTextBlock("Greet " + user), anthropic.NewTextBlock("Is this strong? " + password) // want `a secret \(password of the caller\)`
}

// Headers of its own hold what is put into them.
func gathered(r *http.Request) []anthropic.ContentBlockParamUnion {
	some, all := http.Header{}, http.Header{}
	for name, values := range r.Header {
		switch name {
		case "Accept", "User-Agent":
			some[name] = values
		}
	}
	some.Set("X-Path", r.URL.Path)
	for name, values := range r.Header {
		all[name] = values
	}
	if len(some) == 0 {
		return nil
	}
	copied := make(http.Header)
	copyHeaders(copied, r.Header)
	return []anthropic.ContentBlockParamUnion{
		anthropic.NewTextBlock(fmt.Sprint(some)),
		anthropic.NewTextBlock(fmt.Sprint(all)),    // want `a secret \(all HTTP headers\)`
		anthropic.NewTextBlock(fmt.Sprint(copied)), // want `a secret \(all HTTP headers\)`
	}
}

func copyHeaders(to, from http.Header) {
	for name, values := range from {
		to[name] = values
	}
}

// A desk sends all its texts from one place.
type desk struct{}

func (desk) block(text string) anthropic.ContentBlockParamUnion {
	return anthropic.NewTextBlock(text) // want `a secret \(all HTTP headers\) .*headers.go:146` `a secret \(all HTTP headers\) .*headers.go:150`
}

func (d desk) dump(r *http.Request) anthropic.ContentBlockParamUnion {
	return d.block(fmt.Sprintf("%v", r.Header))
}

func (d desk) again(r *http.Request) anthropic.ContentBlockParamUnion {
	return d.block("The request had the headers " + fmt.Sprint(r.Header))
}

// What is taken out by a loop over names.
func thinnedByList(r *http.Request) anthropic.ContentBlockParamUnion {
	h := r.Header.Clone()
	for _, name := range []string{"Authorization", "Cookie", "Proxy-Authorization"} {
		h.Del(name)
	}
	var sb strings.Builder
	_ = h.Write(&sb)
	return anthropic.NewTextBlock(sb.String())
}

func thinnedByListOfOthers(r *http.Request) anthropic.ContentBlockParamUnion {
	h := r.Header.Clone()
	for _, name := range []string{"User-Agent", "Accept-Language"} {
		h.Del(name)
	}
	var sb strings.Builder
	_ = h.Write(&sb)
	return anthropic.NewTextBlock(sb.String()) // want `a secret \(all HTTP headers\)`
}
