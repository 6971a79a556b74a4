// Package sinks uses the input of tools as more than text.
package sinks

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	htmltemplate "html/template"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"text/template"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/go-ldap/ldap/v3"
	"github.com/microcosm-cc/bluemonday"
)

type input struct {
	Table, Column, Name, URL, Host, Pattern, Text, Key string
	ID                                                 int
}

var db *sql.DB

func handle(w http.ResponseWriter, r *http.Request, block anthropic.ToolUseBlock) error {
	var in input
	if err := json.Unmarshal(block.Input, &in); err != nil {
		return err
	}
	return errors.Join(statements(in), fetch(in), pages(w, r, in), patterns(in))
}

func statements(in input) error {
	db.Query("SELECT * FROM " + in.Table)                                  // want `model output \(tool input\) becomes the text of an SQL statement unchecked; bind it`
	db.Exec(fmt.Sprintf("DELETE FROM users WHERE name = '%s'", in.Name))   // want `becomes the text of an SQL statement`
	db.QueryRow(fmt.Sprintf("SELECT * FROM users ORDER BY %s", in.Column)) // want `becomes the text of an SQL statement`
	db.Query("SELECT * FROM users WHERE name = ?", in.Name)
	db.Query(fmt.Sprintf("SELECT * FROM users WHERE id = %d", in.ID))
	stmt, err := db.Prepare(in.Text) // want `becomes the text of an SQL statement`
	if err != nil {
		return err
	}
	defer stmt.Close()

	columns := map[string]string{"name": "name", "age": "age"}
	column, ok := columns[in.Column]
	if !ok {
		return errors.New("unknown column")
	}
	db.Query("SELECT " + column + " FROM users")
	if !slices.Contains([]string{"users", "orders"}, in.Table) {
		return errors.New("unknown table")
	}
	_, err = db.Query("SELECT * FROM " + in.Table)
	return err
}

var hosts = map[string]bool{"example.com": true}

func fetch(in input) error {
	http.Get(in.URL)                                                     // want `becomes a URL unchecked; check its host`
	http.NewRequest("GET", "https://example.com/search?q="+in.Text, nil) // want `becomes a URL`
	http.Get("https://example.com/search?q=" + url.QueryEscape(in.Text))
	q := url.Values{}
	q.Set("q", in.Text)
	http.Get("https://example.com/search?" + q.Encode())

	u, err := url.Parse(in.URL)
	if err != nil {
		return err
	}
	http.Get(u.String()) // want `becomes a URL`
	if !hosts[u.Hostname()] {
		return errors.New("host not allowed")
	}
	http.Get(u.String())
	_, err = http.Get(in.URL)
	return err
}

func byHost(in input) error {
	u, err := url.Parse(in.URL)
	if err != nil || u.Scheme != "https" || u.Host != "example.com" {
		return errors.New("not allowed")
	}
	_, err = http.Get(in.URL)
	return err
}

func pages(w http.ResponseWriter, r *http.Request, in input) error {
	http.Redirect(w, r, in.URL, http.StatusFound)              // want `becomes a URL`
	page := htmltemplate.HTML(in.Text)                         // want `becomes HTML that nothing escapes unchecked; let html/template escape it`
	fmt.Fprintf(w, "<p>%s</p>", in.Text)                       // want `becomes an HTTP answer`
	io.WriteString(w, "<html><body>"+in.Text+"</body></html>") // want `becomes an HTTP answer`
	w.Write([]byte("<div>" + in.Text + "</div>"))              // want `becomes an HTTP answer`
	w.Header().Set("X-Summary", in.Text)                       // want `becomes an HTTP header`
	fmt.Fprintf(w, "<p>%s</p>", html.EscapeString(in.Text))
	htmltemplate.HTMLEscape(w, []byte(in.Text))
	fmt.Fprintf(w, "answer: %s", in.Text)
	json.NewEncoder(w).Encode(map[string]string{"answer": in.Text})
	fmt.Fprintf(w, "<div>%s</div>", bluemonday.UGCPolicy().Sanitize(in.Text))
	bluemonday.UGCPolicy().SanitizeReaderToWriter(strings.NewReader("<div>"+in.Text+"</div>"), w)
	safe := htmltemplate.HTML(html.EscapeString(in.Text))
	t := htmltemplate.Must(htmltemplate.New("page").Parse("<p>{{.Text}}</p>{{.Page}}{{.Safe}}"))
	return t.Execute(w, map[string]any{"Text": in.Text, "Page": page, "Safe": safe})
}

func patterns(in input) error {
	regexp.MustCompile(in.Pattern) // want `becomes a regular expression unchecked; quote it`
	regexp.MustCompile("^" + regexp.QuoteMeta(in.Pattern) + "$")
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+in.Pattern+")", nil, nil) // want `becomes an LDAP filter unchecked; escape it with ldap.EscapeFilter`
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(in.Pattern)+")", nil, nil)
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+regexp.QuoteMeta(in.Pattern)+")", nil, nil) // want `becomes an LDAP filter unchecked`
	if _, err := regexp.Compile(in.Pattern); err != nil {                                                      // only whether it is one
		return err
	}
	re, err := regexp.Compile("(?i)" + in.Pattern) // want `becomes a regular expression`
	if err != nil {
		return err
	}
	re.MatchString(in.Text)
	template.Must(template.New("t").Parse(in.Text)) // want `becomes the text of a template unchecked; pass it to the template as data`
	os.Setenv("TOPIC", in.Text)                     // want `becomes an environment variable`
	var b strings.Builder
	return template.Must(template.New("t").Parse("Hello {{.}}")).Execute(&b, in.Text)
}

// An answer that says that it is HTML.
func declaredHTML(w http.ResponseWriter, block anthropic.TextBlock) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, block.Text)               // want `becomes an HTTP answer unchecked`
	fmt.Fprintf(w, "<p>%s</p>", block.Text) // want `becomes an HTTP answer unchecked`
	fmt.Fprint(w, html.EscapeString(block.Text))
}

func declaredText(w http.ResponseWriter, r *http.Request, block anthropic.TextBlock) {
	if strings.Contains(r.Header.Get("Accept"), "html") {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, html.EscapeString(block.Text))
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	io.WriteString(w, block.Text)
}
