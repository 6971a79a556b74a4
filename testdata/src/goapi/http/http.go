// Package http reads what clients send with net/http.
package http

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os/exec"
	"strings"
)

func run(arg string) {
	exec.Command("tool", arg).Run() // want `remote HTTP request reaches command argument`
}

func query(w http.ResponseWriter, r *http.Request) {
	exec.Command("tool", r.URL.Query().Get("q")).Run() // want `remote HTTP request reaches command argument`
}

func form(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		return
	}
	exec.Command("tool", r.FormValue("q")).Run()    // want `remote form value reaches command argument`
	exec.Command("tool", r.PostForm.Get("q")).Run() // want `remote HTTP request reaches command argument`
	exec.Command("tool", r.Form["q"][0]).Run()      // want `remote HTTP request reaches command argument`
	exec.Command("tool", r.PathValue("name")).Run() // want `remote path parameter reaches command argument`
	exec.Command("tool", r.Header.Get("X-Q")).Run() // want `remote HTTP request reaches command argument`
	exec.Command("tool", r.Header["X-Q"][0]).Run()  // want `remote HTTP request reaches command argument`
	exec.Command("tool", r.UserAgent()).Run()       // want `remote HTTP request reaches command argument`
	exec.Command("tool", r.URL.Path).Run()          // want `remote HTTP request reaches command argument`
}

func cookie(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("q")
	if err != nil {
		return
	}
	exec.Command("tool", c.Value).Run() // want `remote HTTP request reaches command argument`
}

func body(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		return
	}
	exec.Command("tool", string(b)).Run() // want `remote HTTP request reaches command argument`
}

type ask struct {
	Question string
	Limit    int
}

func decoded(w http.ResponseWriter, r *http.Request) {
	var in ask
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return
	}
	exec.Command("tool", in.Question).Run() // want `remote HTTP request reaches command argument`
}

func lines(w http.ResponseWriter, r *http.Request) {
	sc := bufio.NewScanner(r.Body)
	for sc.Scan() {
		exec.Command("tool", strings.TrimSpace(sc.Text())).Run() // want `remote HTTP request reaches command argument`
	}
}

func upload(w http.ResponseWriter, r *http.Request) {
	f, head, err := r.FormFile("doc")
	if err != nil {
		return
	}
	defer f.Close()
	text, _ := io.ReadAll(f)
	exec.Command("tool", string(text)).Run()  // want `remote form reaches command argument`
	exec.Command("tool", head.Filename).Run() // want `remote form reaches command argument`
}

func helper(w http.ResponseWriter, r *http.Request) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return
	}
	run(values.Get("q"))
}

func fetch(address string) {
	resp, err := http.Get("https://example.com/")
	if err != nil {
		return
	}
	defer resp.Body.Close()
	b, _ := io.ReadAll(resp.Body)
	exec.Command("tool", string(b)).Run() // want `fetched HTTP response reaches command argument`
}

// The program's own requests hold what the program puts there.
func own() {
	req, err := http.NewRequest("GET", "https://example.com/", strings.NewReader("x"))
	if err != nil {
		return
	}
	req.Header.Set("X-Q", "constant")
	exec.Command("tool", req.Header.Get("X-Q"), req.URL.Path).Run()
}

// What is told about a text is not the text.
func told(w http.ResponseWriter, r *http.Request) {
	mode := "other"
	if strings.Contains(r.URL.Path, "x") && len(r.FormValue("q")) > 3 {
		mode = "x"
	}
	exec.Command("tool", mode).Run()
}
