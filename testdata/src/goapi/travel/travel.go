// Package travel passes text through the functions that people pass it through.
package travel

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"text/template"

	"golang.org/x/sync/errgroup"
	"gopkg.in/yaml.v3"
)

var word = regexp.MustCompile(`\S+`)

var page = template.Must(template.New("page").Parse("hello {{.}}"))

func text(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	exec.Command("tool", strings.ToUpper(strings.TrimSpace(q))).Run() // want `remote form value reaches command argument`
	exec.Command("tool", fmt.Sprintf("say %s", q)).Run()              // want `remote form value reaches command argument`
	exec.Command("tool", fmt.Sprint("say ", q)).Run()                 // want `remote form value reaches command argument`
	exec.Command("tool", strings.Join([]string{"a", q}, " ")).Run()   // want `remote form value reaches command argument`
	exec.Command("tool", strings.ReplaceAll("say X", "X", q)).Run()   // want `remote form value reaches command argument`
	exec.Command("tool", strings.Split(q, ",")[0]).Run()              // want `remote form value reaches command argument`
	before, _, _ := strings.Cut(q, "=")
	exec.Command("tool", before).Run()                                       // want `remote form value reaches command argument`
	exec.Command("tool", strconv.Quote(q)).Run()                             // want `remote form value reaches command argument`
	exec.Command("tool", word.FindString(q)).Run()                           // want `remote form value reaches command argument`
	exec.Command("tool", strings.NewReplacer("X", q).Replace("say X")).Run() // want `remote form value reaches command argument`
	exec.Command("tool", base64.StdEncoding.EncodeToString([]byte(q))).Run() // want `remote form value reaches command argument`
	exec.Command("tool", strconv.Itoa(len(q))).Run()
	exec.Command("tool", fmt.Sprint(strings.Count(q, "a"))).Run()
}

func builders(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	var b strings.Builder
	b.WriteString("say ")
	b.WriteString(q)
	exec.Command("tool", b.String()).Run() // want `remote form value reaches command argument`
	var buf bytes.Buffer
	fmt.Fprintf(&buf, "say %s", q)
	exec.Command("tool", buf.String()).Run() // want `remote form value reaches command argument`
	var out bytes.Buffer
	if err := page.Execute(&out, q); err != nil {
		return
	}
	exec.Command("tool", out.String()).Run() // want `remote form value reaches command argument`
	var copied bytes.Buffer
	io.Copy(&copied, io.TeeReader(r.Body, io.Discard))
	exec.Command("tool", copied.String()).Run() // want `remote HTTP request reaches command argument`
}

type message struct {
	Text string `json:"text"`
	Size int    `json:"size"`
}

func encodings(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	data, err := json.Marshal(message{Text: q})
	if err != nil {
		return
	}
	exec.Command("tool", string(data)).Run() // want `remote form value reaches command argument`
	var m message
	if err := json.Unmarshal([]byte(q), &m); err != nil {
		return
	}
	exec.Command("tool", m.Text).Run() // want `remote form value reaches command argument`
	exec.Command("tool", strconv.Itoa(m.Size)).Run()
	var any map[string]any
	if err := yaml.Unmarshal([]byte(q), &any); err != nil {
		return
	}
	if s, ok := any["text"].(string); ok {
		exec.Command("tool", s).Run() // want `remote form value reaches command argument`
	}
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(message{Text: q}); err != nil {
		return
	}
	exec.Command("tool", buf.String()).Run() // want `remote form value reaches command argument`
}

func containers(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	exec.Command("tool", slices.Concat([]string{"a"}, []string{q})[1]).Run() // want `remote form value reaches command argument`
	keys := slices.Sorted(maps.Keys(map[string]int{q: 1}))
	exec.Command("tool", keys[0]).Run() // want `remote form value reaches command argument`
	var m sync.Map
	m.Store("q", q)
	if v, ok := m.Load("q"); ok {
		exec.Command("tool", v.(string)).Run() // want `remote form value reaches command argument`
	}
	var p atomic.Pointer[string]
	p.Store(&q)
	exec.Command("tool", *p.Load()).Run() // want `remote form value reaches command argument`
	ms := slices.Clone([]message{{Text: q}})
	exec.Command("tool", ms[0].Text).Run() // want `remote form value reaches command argument`
}

func callbacks(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	var once sync.Once
	once.Do(func() {
		exec.Command("tool", q).Run() // want `remote form value reaches command argument`
	})
	var g errgroup.Group
	g.Go(func() error {
		exec.Command("tool", q).Run() // want `remote form value reaches command argument`
		return nil
	})
	g.Wait()
}
