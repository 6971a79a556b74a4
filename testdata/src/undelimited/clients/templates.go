package clients

import (
	"net/http"

	einoprompt "github.com/cloudwego/eino/components/prompt"
	"github.com/cloudwego/eino/schema"
	"github.com/tmc/langchaingo/prompts"
)

func translated(r *http.Request) {
	loose := einoprompt.FromMessages(schema.FString, schema.SystemMessage("You translate."),
		schema.UserMessage("Translate the text to {language}: {text}"))
	tight := einoprompt.FromMessages(schema.FString, schema.SystemMessage("You translate."),
		schema.UserMessage("Translate the text to {language}.\n<text>\n{text}\n</text>"))
	values := map[string]any{"language": "French", "text": r.FormValue("text")}
	loose.Format(r.Context(), values) // want `remote input \(form value\) is mixed with instructions`
	tight.Format(r.Context(), values)
}

func shortened(r *http.Request) {
	p := prompts.NewChatPromptTemplate([]prompts.MessageFormatter{
		prompts.NewHumanMessagePromptTemplate("Shorten this note: {{.note}}", []string{"note"}),
	})
	p.FormatPrompt(map[string]any{"note": r.FormValue("note")}) // want `remote input \(form value\) is mixed with instructions`
}
