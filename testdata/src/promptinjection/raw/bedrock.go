package raw

import (
	"encoding/json"
	"net/http"
)

// The body of a request on a cloud names a version instead of a model.
type invocation struct {
	Version   string           `json:"anthropic_version"`
	MaxTokens int              `json:"max_tokens"`
	System    string           `json:"system,omitempty"`
	Messages  []map[string]any `json:"messages"`
}

type setting func(*invocation)

func system(s string) setting { return func(i *invocation) { i.System = s } } // want `remote input.*bedrock.go:36`

func invoke(post func([]byte), opts ...setting) {
	i := invocation{Version: "bedrock-2023-05-31", MaxTokens: 100}
	for _, o := range opts {
		o(&i)
	}
	b, _ := json.Marshal(i)
	post(b)
}

func translate(post func([]byte)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		language := "English"
		if r.FormValue("to") == "de" {
			language = "German"
		}
		invoke(post, system("You translate into "+language+"."))
		invoke(post, system("You translate into "+r.FormValue("to")+"."))
	}
}
