// Package handlers puts what clients send into system prompts, and where it belongs.
package handlers

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/mail"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/gorilla/websocket"
	"github.com/labstack/echo/v4"
	"github.com/nats-io/nats.go"
)

type server struct{ client anthropic.Client }

func (s *server) ask(ctx context.Context, system, user string) (*anthropic.Message, error) {
	return s.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(user))},
	})
}

const instructions = "You are the support agent of Example Inc. Answer politely."

func (s *server) form(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: instructions + " The customer is " + r.FormValue("name")}}, // want `remote input \(form value\) becomes part of the system prompt`
	})
}

func (s *server) whole(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: r.URL.Query().Get("persona")}}, // want `remote input \(HTTP request\)`
	})
}

func (s *server) userTurn(w http.ResponseWriter, r *http.Request) {
	log.Printf("asked by %s", r.FormValue("name"))
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: instructions}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(r.FormValue("question")))},
	})
}

type request struct {
	Question string `json:"question"`
	Tone     string `json:"tone"`
	Limit    int    `json:"limit"`
	Formal   bool   `json:"formal"`
}

func (s *server) body(w http.ResponseWriter, r *http.Request) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	system := fmt.Sprintf("%s Use a %s tone.", instructions, req.Tone)
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}}, // want `remote input \(HTTP request\)`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(req.Question))},
	})
}

// Numbers and bools cannot instruct.
func (s *server) numbers(w http.ResponseWriter, r *http.Request) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return
	}
	system := fmt.Sprintf("%s Give at most %d answers.", instructions, req.Limit)
	if req.Formal {
		system += " Be formal."
	}
	s.ask(r.Context(), system, req.Question)
}

func (s *server) helper(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	s.helped(r.Context(), instructions, string(data))
	s.helped(r.Context(), string(data), "hello")
}

func (s *server) helped(ctx context.Context, system, user string) {
	s.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: system}}, // want `remote input \(HTTP request\).* \(via handlers.go:\d+ .* → handlers.go:\d+ passed to helped → handlers.go:\d+ the system prompt\)`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(user))},
	})
}

func (s *server) header(w http.ResponseWriter, r *http.Request) {
	params := anthropic.MessageNewParams{MaxTokens: 1024}
	params.System = append(params.System, anthropic.TextBlockParam{Text: instructions})
	params.System = append(params.System, anthropic.TextBlockParam{Text: "Locale: " + r.Header.Get("Accept-Language")}) // want `remote input`
	s.client.Messages.New(r.Context(), params)
}

func (s *server) cookie(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("persona")
	if err != nil {
		return
	}
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: c.Value}}, // want `remote input`
	})
}

func (s *server) gin(c *gin.Context) {
	s.client.Messages.New(c.Request.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: instructions + c.Query("extra")}}, // want `remote input \(query parameter\)`
	})
}

func (s *server) ginJSON(c *gin.Context) {
	var req request
	if err := c.ShouldBindJSON(&req); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "bad request"})
		return
	}
	s.client.Messages.New(c.Request.Context(), anthropic.MessageNewParams{
		MaxTokens: int64(req.Limit),
		System:    []anthropic.TextBlockParam{{Text: "Tone: " + req.Tone}}, // want `remote input \(request body\)`
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(req.Question))},
	})
}

func (s *server) chi(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Speak as " + chi.URLParam(r, "persona")}}, // want `remote input \(path parameter\)`
	})
}

func (s *server) mux(w http.ResponseWriter, r *http.Request) {
	vars := mux.Vars(r)
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Speak as " + vars["persona"]}}, // want `remote input \(path parameter\)`
	})
}

func (s *server) echo(c echo.Context) error {
	var req request
	if err := c.Bind(&req); err != nil {
		return err
	}
	_, err := s.client.Messages.New(c.Request().Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Tone: " + req.Tone}}, // want `remote input`
	})
	return err
}

func (s *server) fiber(c *fiber.Ctx) error {
	_, err := s.client.Messages.New(context.Background(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Tone: " + c.Query("tone")}}, // want `remote input`
	})
	return err
}

func (s *server) socket(conn *websocket.Conn) {
	for {
		_, data, err := conn.ReadMessage()
		if err != nil {
			return
		}
		s.client.Messages.New(context.Background(), anthropic.MessageNewParams{
			MaxTokens: 1024,
			System:    []anthropic.TextBlockParam{{Text: "The player says: " + string(data)}}, // want `remote input`
		})
	}
}

func (s *server) mail(ctx context.Context, r io.Reader) error {
	m, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	text, err := io.ReadAll(m.Body)
	if err != nil {
		return err
	}
	if _, err := s.ask(ctx, "Answer in the name of the desk.", string(text)); err != nil {
		return err
	}
	_, err = s.client.Messages.New(ctx, anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Answer the mail about " + m.Header.Get("Subject")}}, // want `remote input \(e-mail\)`
	})
	return err
}

func (s *server) queue(nc *nats.Conn) {
	nc.Subscribe("jobs", func(m *nats.Msg) {
		s.client.Messages.New(context.Background(), anthropic.MessageNewParams{
			MaxTokens: 1024,
			System:    []anthropic.TextBlockParam{{Text: string(m.Data)}}, // want `remote input`
		})
	})
}

func (s *server) beta(w http.ResponseWriter, r *http.Request) {
	s.client.Beta.Messages.New(r.Context(), anthropic.BetaMessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.BetaTextBlockParam{{Text: "Speak as " + r.PathValue("persona")}}, // want `remote input`
	})
}

func (s *server) stream(w http.ResponseWriter, r *http.Request) {
	stream := s.client.Messages.NewStreaming(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		System:    []anthropic.TextBlockParam{{Text: "Speak as " + r.PostFormValue("persona")}}, // want `remote input`
	})
	for stream.Next() {
		fmt.Fprint(w, stream.Current().Delta.Text)
	}
}

func (s *server) batch(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.Batches.New(r.Context(), anthropic.MessageBatchNewParams{
		Requests: []anthropic.MessageBatchNewParamsRequest{{
			CustomID: "1",
			Params: anthropic.MessageBatchNewParamsRequestParams{
				MaxTokens: 1024,
				System:    []anthropic.TextBlockParam{{Text: r.FormValue("persona")}}, // want `remote input`
			},
		}},
	})
}

func (s *server) systemMessage(w http.ResponseWriter, r *http.Request) {
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages: []anthropic.MessageParam{{
			Role:    anthropic.MessageParamRoleSystem,
			Content: []anthropic.ContentBlockParamUnion{anthropic.NewTextBlock(r.FormValue("persona"))}, // want `remote input`
		}},
	})
	s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
		MaxTokens: 1024,
		Messages: []anthropic.MessageParam{{
			Role:    anthropic.MessageParamRoleUser,
			Content: []anthropic.ContentBlockParamUnion{anthropic.NewTextBlock(r.FormValue("question"))},
		}},
	})
}

func (s *server) routes(m *http.ServeMux) {
	m.HandleFunc("POST /ask", func(w http.ResponseWriter, r *http.Request) {
		var in struct{ System, Question string }
		if json.NewDecoder(r.Body).Decode(&in) != nil {
			return
		}
		s.client.Messages.New(r.Context(), anthropic.MessageNewParams{
			MaxTokens: 1024,
			System:    []anthropic.TextBlockParam{{Text: in.System}}, // want `remote input`
			Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(in.Question))},
		})
	})
}
