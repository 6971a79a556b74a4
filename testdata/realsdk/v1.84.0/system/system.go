// Package system puts system prompts together in the less usual ways.
package system

import (
	"net/http"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/anthropics/anthropic-sdk-go/packages/param"
)

type server struct {
	client anthropic.Client
	agents anthropic.BetaAgentService
}

func (s *server) appended(w http.ResponseWriter, r *http.Request) {
	params := anthropic.MessageNewParams{MaxTokens: 64, System: []anthropic.TextBlockParam{{Text: "You help."}}}
	params.System = append(params.System, anthropic.TextBlockParam{Text: "About " + r.PathValue("topic")}) // want `becomes part of the system prompt`
	s.client.Messages.New(r.Context(), params)
}

func (s *server) built(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString("You help ")
	b.WriteString(r.URL.Query().Get("team"))
	block := anthropic.TextBlockParam{Text: b.String()}
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 64,
		System:    []anthropic.TextBlockParam{block}, // want `becomes part of the system prompt`
	})
}

func (s *server) roleLater(w http.ResponseWriter, r *http.Request) {
	message := anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("question")))
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 64, Messages: []anthropic.MessageParam{message}})
}

func (s *server) byOption(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{MaxTokens: 64},
		option.WithJSONSet("system", "You help "+r.FormValue("team")), // want `becomes part of the system prompt`
		option.WithJSONSet("metadata.user_id", r.FormValue("user")),
	)
}

func (s *server) batch(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.Batches.New(r.Context(), anthropic.MessageBatchNewParams{
		Requests: []anthropic.MessageBatchNewParamsRequest{{
			CustomID: "1",
			Params: anthropic.MessageBatchNewParamsRequestParams{
				MaxTokens: 64,
				System:    []anthropic.TextBlockParam{{Text: "You help " + r.FormValue("team")}}, // want `becomes part of the system prompt`
			},
		}},
	})
}

func (s *server) agent(w http.ResponseWriter, r *http.Request) {
	s.agents.Update(r.Context(), r.PathValue("id"), anthropic.BetaAgentUpdateParams{
		System: param.NewOpt("You help " + r.FormValue("team")), // want `becomes part of the system prompt`
	})
}

func (s *server) session(w http.ResponseWriter, r *http.Request) {
	s.client.Beta.Sessions.Events.Send(r.Context(), r.PathValue("id"), anthropic.BetaSessionEventSendParams{
		Events: []anthropic.BetaManagedAgentsEventParamsUnion{
			anthropic.BetaManagedAgentsEventParamsOfSystemMessage([]anthropic.BetaManagedAgentsSystemContentBlockParam{
				{Text: "You help " + r.FormValue("team")}, // want `becomes part of the system prompt`
			}),
		},
	})
}

func (s *server) counted(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.CountTokens(r.Context(), anthropic.MessageCountTokensParams{
		System: anthropic.MessageCountTokensParamsSystemUnion{OfString: anthropic.String("You help " + r.FormValue("team"))},
	})
}
