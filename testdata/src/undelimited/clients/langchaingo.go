package clients

import (
	"context"
	"net/http"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/prompts"
)

// say is told the role by its callers, and what is said to the model as the system is another rule's.
func say(role llms.ChatMessageType, text string) llms.MessageContent {
	return llms.TextParts(role, text)
}

func start(r *http.Request) []llms.MessageContent {
	return []llms.MessageContent{
		say(llms.ChatMessageTypeSystem, "You are "+r.FormValue("role")),
		say(llms.ChatMessageTypeHuman, r.FormValue("text")),
	}
}

func tell(role llms.ChatMessageType, text string) llms.MessageContent {
	return llms.TextParts(role, text) // want `remote input .*is mixed with instructions in a message`
}

func translate(r *http.Request) []llms.MessageContent {
	return []llms.MessageContent{
		tell(llms.ChatMessageTypeSystem, "You translate."),
		tell(llms.ChatMessageTypeHuman, "Translate this text into French: "+r.FormValue("text")),
	}
}

var (
	open   = prompts.NewPromptTemplate("Explain in simple words what {{.q}} means.", []string{"q"})
	closed = prompts.NewPromptTemplate("Explain in simple words what this means: <term>{{.q}}</term>", []string{"q"})
	alone  = prompts.NewPromptTemplate("{{.q}}", []string{"q"})
)

func ask(ctx context.Context, model llms.Model, r *http.Request) {
	data := map[string]any{"q": r.FormValue("q"), "unused": r.FormValue("unused")}
	p, err := open.Format(data)
	if err != nil {
		return
	}
	llms.GenerateFromSinglePrompt(ctx, model, p) // want `remote input .*is mixed with instructions in a message`
	if p, err = closed.Format(data); err == nil {
		llms.GenerateFromSinglePrompt(ctx, model, p)
	}
	if p, err = alone.Format(data); err == nil {
		llms.GenerateFromSinglePrompt(ctx, model, p)
	}
	v, err := prompts.NewPromptTemplate("Write a poem about {{.q}}.", []string{"q"}).FormatPrompt(map[string]any{"q": r.FormValue("q")})
	if err != nil {
		return
	}
	model.Call(ctx, v.String()) // want `remote input .*is mixed with instructions in a message`
}
