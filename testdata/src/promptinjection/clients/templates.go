package clients

import (
	"net/http"

	"github.com/cloudwego/eino/components/prompt"
	"github.com/cloudwego/eino/schema"
	"github.com/tmc/langchaingo/prompts"
)

// What fills in a template of a conversation does so in one of its messages.

var guide = prompt.FromMessages(schema.FString,
	schema.SystemMessage("You are the guide of {place}. Answer in {language}."),
	schema.UserMessage("{question}"),
)

type tour struct{ template prompt.ChatTemplate }

func newTour() *tour {
	return &tour{prompt.FromMessages(schema.FString,
		schema.SystemMessage("You are a guide."), schema.UserMessage("{question}"))}
}

func (t *tour) ask(r *http.Request) {
	t.template.Format(r.Context(), map[string]any{"question": r.FormValue("q")})
}

func visit(r *http.Request) {
	guide.Format(r.Context(), map[string]any{"place": "the zoo", "language": "French", "question": r.FormValue("q")})
	language := r.FormValue("language")
	if language != "French" && language != "German" {
		language = "English"
	}
	guide.Format(r.Context(), map[string]any{"place": "the zoo", "language": language, "question": r.FormValue("q")})
	guide.Format(r.Context(), map[string]any{ // want `remote input \(form value\) becomes part of the system prompt`
		"place":    r.FormValue("place"),
		"language": "French",
		"question": r.FormValue("q"),
	})
}

func chained(r *http.Request) {
	chat := prompts.NewChatPromptTemplate([]prompts.MessageFormatter{
		prompts.NewSystemMessagePromptTemplate("You are the guide of {{.place}}.", []string{"place"}),
		prompts.NewHumanMessagePromptTemplate("{{.question}}", []string{"question"}),
	})
	chat.FormatPrompt(map[string]any{"place": "the zoo", "question": r.FormValue("q")})
	values := map[string]any{"question": r.FormValue("q")}
	values["place"] = r.FormValue("place")
	chat.FormatMessages(values) // want `remote input \(form value\) becomes part of the system prompt`
}
