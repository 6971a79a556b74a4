// Package checks looks at what clients send before it becomes part of a system prompt.
package checks

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"promptinjection/claude"
)

var tones = map[string]bool{"friendly": true, "formal": true}

var prompts = map[string]string{"de": "Antworte auf Deutsch.", "en": "Answer in English."}

var word = regexp.MustCompile(`^[a-z]{1,20}$`)

func allowlist(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if !tones[tone] {
		http.Error(w, "unknown tone", http.StatusBadRequest)
		return
	}
	claude.Ask(r.Context(), "Use a tone that is "+tone)
}

func contains(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if slices.Contains([]string{"friendly", "formal"}, tone) {
		claude.Ask(r.Context(), "Use a tone that is "+tone)
	}
}

func pattern(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if !word.MatchString(tone) {
		tone = "friendly"
	}
	claude.Ask(r.Context(), "Use a tone that is "+tone)
}

func switched(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	switch tone {
	case "friendly", "formal":
		claude.Ask(r.Context(), "Use a tone that is "+tone)
	default:
		http.Error(w, "unknown tone", http.StatusBadRequest)
	}
}

func chosen(w http.ResponseWriter, r *http.Request) {
	system := "Be friendly."
	if r.FormValue("formal") == "yes" {
		system = "Be formal."
	}
	claude.Ask(r.Context(), system)
	if prompt, ok := prompts[r.FormValue("lang")]; ok {
		claude.Ask(r.Context(), prompt)
	}
	claude.Ask(r.Context(), prompts[r.FormValue("lang")])
}

func converted(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("limit"))
	if err != nil {
		return
	}
	claude.Ask(r.Context(), fmt.Sprintf("Give at most %d answers.", n))
	claude.Ask(r.Context(), "Give at most "+strconv.Itoa(n)+" answers.")
	id, err := uuid.Parse(r.FormValue("id"))
	if err != nil {
		return
	}
	claude.Ask(r.Context(), "The ticket is "+id.String())
	day, err := time.Parse(time.DateOnly, r.FormValue("day"))
	if err != nil {
		return
	}
	claude.Ask(r.Context(), "Today is "+day.Format(time.DateOnly))
}

func validTone(tone string) error {
	if tone != "friendly" && tone != "formal" {
		return fmt.Errorf("unknown tone")
	}
	return nil
}

func own(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if err := validTone(tone); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	claude.Ask(r.Context(), "Use a tone that is "+tone)
}

type tone string

func parseTone(s string) (tone, bool) {
	switch s {
	case "friendly":
		return "friendly", true
	case "formal":
		return "formal", true
	}
	return "", false
}

func parsed(w http.ResponseWriter, r *http.Request) {
	if t, ok := parseTone(r.FormValue("tone")); ok {
		claude.Ask(r.Context(), "Use a tone that is "+string(t))
	}
}

// What follows is no check.

func dropped(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	_ = validTone(tone)
	claude.Ask(r.Context(), "Use a tone that is "+tone) // want `remote input`
}

func logged(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if err := validTone(tone); err != nil {
		fmt.Println(err)
	}
	claude.Ask(r.Context(), "Use a tone that is "+tone) // want `remote input`
}

func length(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if len(tone) > 100 {
		return
	}
	claude.Ask(r.Context(), "Use a tone that is "+tone) // want `remote input`
}

func denylist(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if strings.Contains(strings.ToLower(tone), "ignore previous") {
		return
	}
	claude.Ask(r.Context(), "Use a tone that is "+tone) // want `remote input`
}

func other(w http.ResponseWriter, r *http.Request) {
	tone, style := r.FormValue("tone"), r.FormValue("style")
	if !tones[tone] {
		return
	}
	claude.Ask(r.Context(), "Use a tone that is "+tone+" and a style that is "+style) // want `remote input`
}
