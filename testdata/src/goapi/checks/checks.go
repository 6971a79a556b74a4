// Package checks runs what a request says after a check.
package checks

import (
	"net/http"
	"net/netip"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
)

var word = regexp.MustCompile(`^\w+$`)

func checked(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	if slices.Contains([]string{"a", "b"}, q) {
		exec.Command("tool", q).Run()
	}
	if word.MatchString(q) {
		exec.Command("tool", q).Run()
	}
	if filepath.IsLocal(q) {
		exec.Command("tool", q).Run()
	}
	if _, err := strconv.Atoi(q); err == nil {
		exec.Command("tool", q).Run()
	}
	if _, err := netip.ParseAddr(q); err == nil {
		exec.Command("tool", q).Run()
	}
	if strings.EqualFold(q, "all") {
		exec.Command("tool", q).Run()
	}
	id, err := uuid.Parse(q)
	if err != nil {
		http.Error(w, "bad id", http.StatusBadRequest)
		return
	}
	exec.Command("tool", id.String()).Run()
	exec.Command("tool", q).Run()
}

func trimmed(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	if !word.MatchString(strings.TrimSpace(q)) {
		return
	}
	exec.Command("tool", q).Run()
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	word.MatchString(q)
	exec.Command("tool", q).Run() // want `remote form value reaches command argument`
	if !strings.Contains(q, "rm -rf") {
		exec.Command("tool", q).Run() // want `remote form value reaches command argument`
	}
	if strings.TrimSpace(q) != "" {
		exec.Command("tool", q).Run() // want `remote form value reaches command argument`
	}
}
