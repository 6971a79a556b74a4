// Package mixing makes system prompts in all the ways in which Go makes text.
package mixing

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"regexp"
	"strings"
	"text/template"

	"promptinjection/claude"
)

func builder(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString("You help customers.\n")
	b.WriteString("Customer: ")
	b.WriteString(r.FormValue("name"))
	claude.Ask(r.Context(), b.String()) // want `remote input`
}

func buffer(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "You help %s.", r.FormValue("name"))
	claude.Ask(r.Context(), b.String()) // want `remote input`
}

func appended(w http.ResponseWriter, r *http.Request) {
	b := []byte("You help customers. Customer: ")
	b = append(b, r.FormValue("name")...)
	claude.Ask(r.Context(), string(b)) // want `remote input`
}

func appendedSafe(w http.ResponseWriter, r *http.Request) {
	b := []byte("You help customers. ")
	if r.FormValue("tone") != "" {
		b = append(b, "Be kind."...)
	}
	claude.Ask(r.Context(), string(b))
}

func join(w http.ResponseWriter, r *http.Request) {
	parts := []string{"You help customers.", "Customer: " + r.FormValue("name")}
	claude.Ask(r.Context(), strings.Join(parts, "\n")) // want `remote input`
}

func replace(w http.ResponseWriter, r *http.Request) {
	claude.Ask(r.Context(), strings.ReplaceAll("You help {{name}}.", "{{name}}", r.FormValue("name"))) // want `remote input`
}

func replacer(w http.ResponseWriter, r *http.Request) {
	claude.Ask(r.Context(), strings.NewReplacer("{name}", r.FormValue("name")).Replace("You help {name}.")) // want `remote input`
}

var tmpl = template.Must(template.New("system").Parse("You help {{.Name}}."))

func templated(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	if tmpl.Execute(&b, struct{ Name string }{r.FormValue("name")}) == nil {
		claude.Ask(r.Context(), b.String()) // want `remote input`
	}
}

func templatedMap(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	if tmpl.Execute(&b, map[string]any{"Name": r.FormValue("name")}) == nil {
		claude.Ask(r.Context(), b.String()) // want `remote input`
	}
}

// Tags alone do not make instructions the right place.
func delimited(w http.ResponseWriter, r *http.Request) {
	claude.Ask(r.Context(), "You help customers. <name>"+r.FormValue("name")+"</name>") // want `remote input`
}

func trimmed(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimSpace(r.FormValue("name"))
	if len(name) > 200 {
		name = name[:200]
	}
	claude.Ask(r.Context(), "You help "+strings.ToLower(name)) // want `remote input`
}

func concatenated(w http.ResponseWriter, r *http.Request) {
	system := "You help customers."
	if name := r.FormValue("name"); name != "" {
		system += " Their name is " + name + "."
	}
	claude.Ask(r.Context(), system) // want `remote input`
}

// Delimited and escaped.
func escaped(w http.ResponseWriter, r *http.Request) {
	claude.Ask(r.Context(), "You help customers. <name>"+html.EscapeString(r.FormValue("name"))+"</name>")
	claude.Ask(r.Context(), fmt.Sprintf("You help the customer <name>%q</name>.", r.FormValue("name")))
}

// Delimited and stripped of tags.

var tags = regexp.MustCompile(`</?[a-z]+>`)

func unbracketed(r rune) rune {
	if r == '<' || r == '>' {
		return -1
	}
	return r
}

func stripped(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	claude.Ask(r.Context(), "You help customers. <name>"+strings.NewReplacer("<", "", ">", "").Replace(name)+"</name>")
	claude.Ask(r.Context(), "You help customers. <name>"+strings.ReplaceAll(name, "</name>", "")+"</name>")
	claude.Ask(r.Context(), "You help customers. <name>"+tags.ReplaceAllString(name, "")+"</name>")
	claude.Ask(r.Context(), "You help customers. <name>"+strings.Map(unbracketed, name)+"</name>")
	claude.Ask(r.Context(), "You help customers. <name>"+strings.ReplaceAll(name, "\n", " ")+"</name>")                      // want `remote input`
	claude.Ask(r.Context(), "You help customers. <name>"+strings.ReplaceAll(name, "<", "<<")+"</name>")                      // want `remote input`
	claude.Ask(r.Context(), "You help customers. <name>"+strings.ReplaceAll(strings.TrimSpace(name), "</", "</b")+"</name>") // want `remote input`
	claude.Ask(r.Context(), "You help "+tags.ReplaceAllString(name, ""))                                                     // want `remote input`
}

func encoded(w http.ResponseWriter, r *http.Request) {
	data, err := json.Marshal(map[string]string{"name": r.FormValue("name")})
	if err != nil {
		return
	}
	claude.Ask(r.Context(), "You help the customer in this record: <record>"+string(data)+"</record>")
}
