// Package bounds takes max_tokens from HTTP requests.
package bounds

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gin-gonic/gin"
)

const limit = 4096

var client anthropic.Client

type ask struct {
	Prompt    string `json:"prompt"`
	MaxTokens int64  `json:"max_tokens"`
}

func body(w http.ResponseWriter, r *http.Request) {
	var in ask
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: in.MaxTokens, // want `a remote party chooses this number without an upper bound, and it becomes max_tokens of a request sent by MessageService.New on line \d+; compare it with a limit first`
	})
}

func bodyBounded(w http.ResponseWriter, r *http.Request) {
	var in ask
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return
	}
	if in.MaxTokens > limit {
		http.Error(w, "too long", http.StatusBadRequest)
		return
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: in.MaxTokens})
}

func bodyMin(w http.ResponseWriter, r *http.Request) {
	var in ask
	json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&in)
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: min(in.MaxTokens, limit)})
}

// A default is no bound.
func bodyDefault(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var in ask
	if err := json.Unmarshal(data, &in); err != nil {
		return
	}
	if in.MaxTokens <= 0 {
		in.MaxTokens = 1024
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: in.MaxTokens}) // want `without an upper bound`
}

func form(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("max_tokens"))
	if err != nil {
		n = 1024
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: int64(n)}) // want `without an upper bound`
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: clamp(int64(n), 1, limit)})
}

func formBounded(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.ParseInt(r.URL.Query().Get("max_tokens"), 10, 64)
	if err != nil || n < 1 || n > limit {
		n = 1024
	}
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: n})
}

func clamp(n, low, high int64) int64 {
	if n < low {
		return low
	}
	if n > high {
		return high
	}
	return n
}

type checked struct {
	MaxTokens int64 `json:"max_tokens" binding:"required,min=1,max=4096"`
}

func framework(c *gin.Context) {
	var in ask
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	answer(c.Request, in) // want `without an upper bound.*passed to answer`

	var ok checked
	if err := c.ShouldBindJSON(&ok); err != nil {
		return
	}
	client.Messages.New(c.Request.Context(), anthropic.MessageNewParams{MaxTokens: ok.MaxTokens})
}

func answer(r *http.Request, in ask) {
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: in.MaxTokens})
}

func (a *ask) validate() error {
	if a.MaxTokens < 1 || a.MaxTokens > limit {
		return errors.New("max_tokens out of range")
	}
	return nil
}

func validated(w http.ResponseWriter, r *http.Request) {
	var in ask
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return
	}
	if err := in.validate(); err != nil {
		return
	}
	answer(r, in)
}

// What is compared later was not bounded before.
func boundedLater(w http.ResponseWriter, r *http.Request) {
	var in ask
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return
	}
	p := params()
	p.MaxTokens = in.MaxTokens // want `without an upper bound`
	client.Messages.New(r.Context(), p)
	p = params()
	p.MaxTokens = in.MaxTokens
	if p.MaxTokens > limit {
		p.MaxTokens = limit
	}
	client.Messages.New(r.Context(), p)
}

func params() anthropic.MessageNewParams { return anthropic.MessageNewParams{MaxTokens: 1024} }

func cappedLater(c *gin.Context) {
	n, _ := strconv.ParseInt(c.Query("max"), 10, 64)
	long(c.Request, n) // want `without an upper bound.*passed to long`
	capped(c.Request, n)
}

func long(r *http.Request, n int64) {
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: n})
}

func capped(r *http.Request, n int64) {
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: min(n, limit)})
}

// In a loop, the comparison comes before the next round.
func rounds(w http.ResponseWriter, r *http.Request) {
	n, _ := strconv.ParseInt(r.FormValue("max"), 10, 64)
	for round := 0; round < 3; round++ {
		if round > 0 {
			long(r, n)
		}
		if n > limit {
			return
		}
	}
}

// What the program reads from its own files and services is not remote.
func own(w http.ResponseWriter, r *http.Request) {
	res, err := http.Get("https://settings.example.org/")
	if err != nil {
		return
	}
	var in ask
	json.NewDecoder(res.Body).Decode(&in)
	client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: in.MaxTokens})
}
