package checks

import (
	"encoding/json"
	"net/http"
	"sync"

	"promptinjection/claude"
)

type wish struct{ Tone, Style string }

// What was checked before a function was written down is so inside it.

func background(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if tone == "" {
		tone = "friendly"
	}
	if !tones[tone] {
		http.Error(w, "unknown tone", http.StatusBadRequest)
		return
	}
	ctx := r.Context()
	go func() {
		claude.Ask(ctx, "Use a tone that is "+tone)
	}()
}

func many(w http.ResponseWriter, r *http.Request) {
	var wishes []*wish
	if err := json.NewDecoder(r.Body).Decode(&wishes); err != nil {
		return
	}
	var all sync.WaitGroup
	for _, x := range wishes {
		tone := x.Tone
		if validTone(tone) != nil {
			continue
		}
		all.Go(func() {
			claude.Ask(r.Context(), "Use a tone that is "+tone)
		})
	}
	all.Wait()
}

func field(w http.ResponseWriter, r *http.Request) {
	x := new(wish)
	if err := json.NewDecoder(r.Body).Decode(x); err != nil {
		return
	}
	if validTone(x.Tone) != nil {
		return
	}
	build := func() string {
		nested := func() string { return "Use a tone that is " + x.Tone }
		return nested()
	}
	claude.Ask(r.Context(), build())
}

func neighbour(w http.ResponseWriter, r *http.Request) {
	x := new(wish)
	if err := json.NewDecoder(r.Body).Decode(x); err != nil || validTone(x.Tone) != nil {
		return
	}
	build := func() string { return "Use a style that is " + x.Style }
	claude.Ask(r.Context(), build()) // want `remote input`
}

func replaced(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	if validTone(tone) != nil {
		return
	}
	build := func() string { return "Use a tone that is " + tone }
	tone = r.FormValue("other")
	claude.Ask(r.Context(), build()) // want `remote input`
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	tone := r.FormValue("tone")
	defer func() {
		claude.Ask(r.Context(), "Use a tone that is "+tone) // want `remote input`
	}()
	if validTone(tone) != nil {
		return
	}
}
