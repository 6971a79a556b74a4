// Package steps makes a request, a map, step by step.
package steps

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type steps map[string]any

func start(model string) steps { return steps{"model": model} } // want `no max_tokens`

func (s steps) system(text string) steps { s["system"] = text; return s }

func (s steps) limit(n int) steps { s["max_tokens"] = n; return s }

func (s steps) say(turns []any) steps { s["messages"] = turns; return s }

func send(s steps) (*http.Response, error) {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(s); err != nil {
		return nil, err
	}
	return http.Post("https://api.anthropic.com/v1/messages", "application/json", &buf)
}

func without(turns []any) { send(start("claude-opus-5").system("Be brief.").say(turns)) }

func bounded(turns []any) { send(start("claude-opus-5").system("Be brief.").limit(100).say(turns)) }

// The models are listed, and the tokens counted, elsewhere.
func count(turns []any) (*http.Response, error) {
	raw, err := json.Marshal(start("claude-opus-5").say(turns))
	if err != nil {
		return nil, err
	}
	return http.Post("https://api.anthropic.com/v1/messages/count_tokens", "application/json", bytes.NewReader(raw))
}
