// Package texts fills in one of several templates, which callers name.
package texts

import (
	"embed"
	"io/fs"
	"strings"
	"text/template"
)

//go:embed in/*.tmpl
var files embed.FS

type Set struct{ t *template.Template }

func Load() (*Set, error) {
	sub, err := fs.Sub(files, "in")
	if err != nil {
		return nil, err
	}
	t, err := template.New("").ParseFS(sub, "*.tmpl")
	if err != nil {
		return nil, err
	}
	return &Set{t}, nil
}

func (s *Set) Render(name string, data any) string {
	var b strings.Builder
	if s.t.ExecuteTemplate(&b, name, data) != nil {
		return ""
	}
	return b.String()
}
