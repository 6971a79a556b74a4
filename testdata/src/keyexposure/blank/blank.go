// Package blank shows records that have a field for a key, and no key in it.
package blank

import (
	"encoding/json"
	"html/template"
	"net/http"
	"os"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

type profile struct {
	Name   string
	APIKey string
}

var page = template.Must(template.New("profile").Parse(`<p>{{.Name}}</p><p>{{.APIKey}}</p>`))

func load(raw []byte) (profile, error) {
	var p profile
	err := json.Unmarshal(raw, &p)
	return p, err
}

func client(p profile) anthropic.Client { return anthropic.NewClient(option.WithAPIKey(p.APIKey)) }

func mask(key string) string { return key[:4] + "..." }

func masked(w http.ResponseWriter, p profile) {
	page.Execute(w, profile{Name: p.Name, APIKey: mask(p.APIKey)})
	page.Execute(w, profile{Name: p.Name, APIKey: p.APIKey}) // want `gets into an HTTP answer`
}

func copied(w http.ResponseWriter, p profile) {
	view := profile{Name: p.Name, APIKey: mask(p.APIKey)}
	json.NewEncoder(w).Encode(&view)
	again := profile{Name: p.Name, APIKey: mask(p.APIKey)}
	json.NewEncoder(w).Encode(again)
}

func copiedWhole(w http.ResponseWriter, p profile) {
	view := profile{Name: p.Name, APIKey: mask(p.APIKey)}
	view.APIKey = p.APIKey
	json.NewEncoder(w).Encode(&view) // want `gets into an HTTP answer`
}

func named(w http.ResponseWriter, p profile) {
	json.NewEncoder(w).Encode(profile{Name: p.Name})
	view := &profile{Name: p.Name}
	json.NewEncoder(w).Encode(view)
	var other profile
	other.Name = p.Name
	json.NewEncoder(w).Encode(other)
}

func read(w http.ResponseWriter, r *http.Request) {
	p := profile{Name: "acme"}
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		return
	}
	json.NewEncoder(w).Encode(p) // want `gets into an HTTP answer`
}

func whole(w http.ResponseWriter) {
	raw, err := os.ReadFile("profile.json")
	if err != nil {
		return
	}
	p, err := load(raw)
	if err != nil {
		return
	}
	_ = client(p)
	json.NewEncoder(w).Encode(p) // want `gets into an HTTP answer`
}
