// Package filled fills in the records of another package.
package filled

import (
	"net/http"

	"undelimited/besides"
)

type verdict struct{ Why string }

var client besides.Client

func literal(w http.ResponseWriter, r *http.Request) {
	client.Ask(r.Context(), besides.Request{Instruction: "Summarize the text.", Text: r.FormValue("text")}) // want `remote input`
	client.Ask(r.Context(), besides.Request{Instruction: "Text:", Text: r.FormValue("text")})
	client.Ask(r.Context(), besides.Request{System: "Summarize the text.", Text: r.FormValue("text")}) // a part that it does not join
	client.Tagged(r.Context(), besides.Request{Instruction: "Summarize the text.", Text: r.FormValue("text")})
}

func later(w http.ResponseWriter, r *http.Request) {
	req := &besides.Request{Text: r.FormValue("text")}
	req.Heading = "Translate this text to French."
	client.Headed(r.Context(), req) // want `remote input`

	other := &besides.Request{Heading: "Text", Text: r.FormValue("text")}
	client.Headed(r.Context(), other)
}

func through(r *http.Request, text string) {
	ask(r, besides.Request{Instruction: "Summarize the text.", Text: text})
}

func ask(r *http.Request, req besides.Request) {
	client.Ask(r.Context(), req) // want `remote input`
}

func routes() {
	http.HandleFunc("/through", func(w http.ResponseWriter, r *http.Request) { through(r, r.FormValue("text")) })
}

func chained(w http.ResponseWriter, r *http.Request) {
	besides.Extract[verdict](r.Context(), &client, besides.NewPrompt("Is the text kind? Say why.").Input(r.FormValue("text")))   // want `remote input`
	besides.Extract[verdict](r.Context(), &client, besides.NewPrompt("Is the text kind? Say why.").Context(r.FormValue("text"))) // want `remote input`
	besides.Extract[verdict](r.Context(), &client, besides.NewPrompt("Is the text kind? Say why.").Input(besides.Element("text", r.FormValue("text"))))
	besides.Extract[verdict](r.Context(), &client, besides.NewPrompt("Write a motto."))
	besides.Extract[verdict](r.Context(), &client, besides.NewPrompt(r.FormValue("text")))
}

func inSteps(w http.ResponseWriter, r *http.Request) {
	p := besides.NewPrompt("Name the laws that matter for these facts.")
	switch r.URL.Path {
	case "/tagged":
		p.Input(besides.Element("facts", r.FormValue("facts")))
	default:
		p.Input("Facts: " + r.FormValue("facts"))
	}
	client.Text(r.Context(), p) // want `remote input`
}
